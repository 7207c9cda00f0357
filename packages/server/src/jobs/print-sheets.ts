import type { Work } from './work.ts'

export const printSheets: Work = async () => ({
  kind: 'refused',
  sentence: 'This server cannot print sheets yet.',
})
