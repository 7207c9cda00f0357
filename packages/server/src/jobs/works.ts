import type { JobKind, Work } from './work.ts'

const notYet: Work = async () => ({
  kind: 'refused',
  sentence: 'This cannot be done yet.',
})

/** What each kind of job does. */
export const works: Readonly<Record<JobKind, Work>> = {
  'import-roll': notYet,
  'import-lines': notYet,
  'import-turn-ins': notYet,
  match: notYet,
  recount: notYet,
}
