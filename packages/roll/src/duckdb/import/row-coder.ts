import type { Field } from '../../field.ts'
import { bytesHash } from '../bytes-hash.ts'
import { type CellCodes, cellCodes } from './cell-codes.ts'
import { codedRows } from './coded-rows.ts'
import type { RecordBatch } from './record-batch.ts'
import { recordFields } from './record-fields.ts'
import type { RowPlan } from './row-plan.ts'

/** Texts of a field that came up for the first time, in the order of their numbers. */
export interface NewTexts {
  readonly field: Field
  readonly texts: readonly string[]
}

/** How often each text of a field came, by its number. */
export interface TextCounts {
  readonly field: Field
  readonly counts: Int32Array<ArrayBuffer>
}

/** Turns records into rows of whole numbers in a file. */
export interface RowCoder {
  /** Writes the rows of a batch; answers the texts that no batch before had. */
  readonly take: (batch: RecordBatch) => readonly NewTexts[]
  /** Completes the file; answers how often every text came. */
  readonly end: () => readonly TextCounts[]
}

/**
 * The one pass in which a roll's text becomes numbers: every value gets the number of its
 * distinct text, -1 when empty; the voter's id is kept, with its hash. Columns of the file:
 * `line`, `id_hash`, one a field, `voter_id` (empty for none).
 */
export function rowCoder(plan: RowPlan): RowCoder {
  const names = plan.fields.map(({ field }) => field)
  const rows = codedRows(plan.path, ['line', 'id_hash', ...names], 'voter_id')
  const read = recordFields(plan)
  const columns = plan.fields.map((planned, i) => ({
    planned,
    codes: cellCodes(),
    into: rows.column(i + 2),
  }))
  const lines = rows.column(0)
  const idHashes = rows.column(1)

  return {
    take: (batch) => {
      for (let r = 0; r < batch.records; r++) {
        read.open(batch.bytes, batch.starts[r] ?? 0, batch.ends[r] ?? 0)
        const row = rows.used()
        lines[row] = batch.lines[r] ?? 0
        for (let c = 0; c < columns.length; c++) {
          const column = columns[c]
          if (column === undefined) continue
          read.find(column.planned)
          const from = read.from()
          const to = read.to()
          column.into[row] = to > from ? column.codes.codeOf(read.bytes(), from, to) : -1
        }
        read.find(plan.id)
        idHashes[row] = bytesHash(read.bytes(), read.from(), read.to())
        rows.add(read.bytes(), read.from(), read.to())
      }
      return newTexts(columns)
    },
    end: () => {
      rows.close()
      return columns.map(({ planned, codes }) => ({
        field: planned.field,
        counts: codes.counts(),
      }))
    },
  }
}

function newTexts(
  columns: readonly {
    readonly planned: { readonly field: Field }
    readonly codes: CellCodes
  }[],
): readonly NewTexts[] {
  return columns
    .map(({ planned, codes }) => ({ field: planned.field, texts: codes.takeNew() }))
    .filter(({ texts }) => texts.length > 0)
}
