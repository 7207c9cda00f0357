export {
  barConditions,
  type Condition,
  conditionNamed,
  conditions,
  isPhoto,
} from './condition.ts'
export type { RowTruth, RowWriting } from './filled-page.ts'
export { synthSheets } from './synth-sheets.ts'
export type { SynthFile } from './synth-thread.ts'
export { synthThreads } from './synth-threads.ts'
export { writtenLine } from './written-line.ts'
