export {
  type ImportProgress,
  type ImportRefusal,
  type ImportRequest,
  type ImportSummary,
  importRoll,
} from './import-roll.ts'
export {
  type ReadTable,
  type ReadTableRequest,
  readTable,
  type TableRefusal,
} from './read-table.ts'
