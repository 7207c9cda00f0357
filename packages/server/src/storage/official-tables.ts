import type { ColumnType, Selectable } from 'kysely'
import type { OfficeRoomTables } from './office-room-tables.ts'

type Identity = ColumnType<number, never, never>
type Json = ColumnType<unknown, string, string>

interface OfficialEntryTable {
  readonly seq: number
  readonly kind: string
  readonly body: Json
  readonly by_id: string
  readonly by_name: string
  readonly on_day: string
  readonly at: Date
  readonly previous: string
  readonly hash: string
}

interface FiledLineTable {
  readonly place: number
  readonly line_id: string
  readonly county: string
  readonly sheet: string | null
  readonly row_number: number | null
  readonly claim: Uint8Array | null
  readonly key_id: string | null
}

interface FrameLineTable extends FiledLineTable {
  readonly frame: number
  readonly crop: ColumnType<string | null, string | null | undefined, never>
  readonly fields: ColumnType<unknown, string | null | undefined, never>
}

interface DrawnLineTable {
  readonly line_id: string
  readonly frame: number
  readonly stage: 'sample' | 'second-sample' | 'full'
  readonly county: string
  readonly position: number
  readonly of_lines: number
  readonly ticket: string | null
}

interface BatchLineTable {
  readonly line_id: string
  readonly batch: number
  readonly verifier_id: string
  readonly verifier_name: string
}

interface FindingTable {
  readonly id: Identity
  readonly line_id: string
  readonly version: number
  readonly found: 'valid' | 'invalid' | 'second-look' | 'undo'
  readonly reason: string | null
  readonly voter_id: string | null
  readonly voter_county: string | null
  readonly person_key: string | null
  readonly snapshot_seq: number | null
  readonly undoes: number | null
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

/** The tables of the official's side, `0007-official.sql` and `0009-office-rooms.sql`. */
export interface OfficialTables extends OfficeRoomTables {
  readonly official_entry: OfficialEntryTable
  readonly filed_line: FiledLineTable
  readonly frame_line: FrameLineTable
  readonly drawn_line: DrawnLineTable
  readonly batch_line: BatchLineTable
  readonly finding: FindingTable
  readonly finding_in_force: FindingTable
}

export type FindingRow = Selectable<FindingTable>
