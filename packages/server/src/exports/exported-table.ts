import type { CsvValue } from './csv-text.ts'

export interface ExportedTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}
