import type { ColumnType, Generated } from 'kysely'

type Identity = ColumnType<number, never, never>
type Json = ColumnType<unknown, string, string>

interface RepresentativeTable {
  readonly staff_id: string
  readonly authorised_by: string
  readonly until_day: string
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface RoomLookTable {
  readonly id: Identity
  readonly staff_id: string
  readonly name: string
  readonly looked_at: 'list' | 'image'
  readonly line_id: string | null
  readonly lines: number
  readonly narrowed_to: string
  readonly on_day: string
  readonly at: Date
}

interface LineObjectionTable {
  readonly id: Identity
  readonly line_id: string
  readonly ground: string
  readonly reason: Uint8Array
  readonly key_id: string
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface ObjectionAnswerTable {
  readonly objection_id: number
  readonly answer: 'finding-stands' | 'finding-was-wrong'
  readonly why: Uint8Array
  readonly key_id: string
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface FilingScanTable {
  readonly sha256: string
  readonly file_name: string
  readonly county: string
  readonly pages: number | null
  readonly began_at: Date
  readonly finished_at: Date | null
  readonly by_name: string
}

type PageState = 'registered' | 'person' | 'foreign' | 'blank'
type RowState = 'used' | 'empty' | 'unsure'

interface FilingPageTable {
  readonly id: Identity
  readonly file_sha256: string
  readonly page: number
  readonly state: PageState
  readonly reason: string | null
  readonly sheet: string | null
  readonly image: string | null
  readonly at: Date
}

interface FilingRowTable {
  readonly page_id: number
  readonly sheet: string
  readonly row_number: number
  readonly state: RowState
  readonly crop: string | null
  readonly fields: Json
}

interface FilingRulingTable {
  readonly id: Identity
  readonly page_id: number
  readonly row_number: number | null
  readonly ruling: 'line' | 'empty' | 'lines' | 'no-lines'
  readonly sheet: string | null
  readonly lines: number | null
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface FilingRowReadView extends Omit<FilingRowTable, 'fields'> {
  readonly county: string
  readonly image: string | null
  readonly fields: unknown
  readonly ruling: 'line' | 'empty' | null
}

interface FilingPageLeftView {
  readonly id: number
  readonly file_sha256: string
  readonly page: number
  readonly state: PageState
  readonly reason: string | null
  readonly image: string | null
  readonly file_name: string
  readonly county: string
  readonly ruling: 'lines' | 'no-lines' | null
  readonly ruled_sheet: string | null
  readonly ruled_lines: number | null
}

interface FilingScanLineView {
  readonly line_id: string
  readonly county: string
  readonly sheet: string
  readonly row_number: number
  readonly crop: string | null
  readonly fields: unknown
}

interface ReferenceSignatureTable {
  readonly id: Identity
  readonly voter_id: string
  readonly image: string
  readonly label: string
  readonly batch: string
  readonly at: Date
}

interface RejectedListTable {
  readonly id: Identity
  readonly made_from: string
  readonly made_at: ColumnType<Date | null, Date | null | undefined, Date>
  readonly in_force: Generated<boolean>
}

interface RejectedLineTable {
  readonly list_id: number
  readonly place: number
  readonly in_ground: number
  readonly in_county: number
  readonly in_both: number
  readonly line_id: string
  readonly county: string
  readonly sheet: string | null
  readonly row_number: number | null
  readonly ground: string
  readonly crop: string | null
}

interface RejectedTallyTable {
  readonly list_id: number
  readonly ground: string
  readonly county: string
  readonly lines: number
}

/** The tables of `migrations/0009-office-rooms.sql`, and rejected lines of 0014. */
export interface OfficeRoomTables {
  readonly representative: RepresentativeTable
  readonly room_look: RoomLookTable
  readonly line_objection: LineObjectionTable
  readonly objection_answer: ObjectionAnswerTable
  readonly filing_scan: FilingScanTable
  readonly filing_page: FilingPageTable
  readonly filing_row: FilingRowTable
  readonly filing_ruling: FilingRulingTable
  readonly filing_row_read: FilingRowReadView
  readonly filing_page_left: FilingPageLeftView
  readonly filing_scan_line: FilingScanLineView
  readonly rejected_list: RejectedListTable
  readonly rejected_line: RejectedLineTable
  readonly rejected_tally: RejectedTallyTable
  readonly reference_signature: ReferenceSignatureTable
}
