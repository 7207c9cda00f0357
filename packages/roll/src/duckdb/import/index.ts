export {
  type ImportProgress,
  type ImportRefusal,
  type ImportRequest,
  type ImportSummary,
  importRoll,
} from './import-roll.ts'
export { readTable, type TableRefusal } from './read-table.ts'
export type { ReadTable, ReadTableRequest } from './read-table-request.ts'
