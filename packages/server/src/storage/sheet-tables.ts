import type { ColumnType } from 'kysely'

type Identity = ColumnType<number, never, never>
type Json = ColumnType<unknown, string, string>

interface By {
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface MeasureTextTable {
  readonly id: Identity
  readonly text_hash: string
  readonly body: Json
  readonly entered_at: Date
  readonly entered_by: string
}

interface SheetSeriesTable {
  readonly only_one: ColumnType<boolean, never, never>
  readonly petition_code: string
  readonly code_key: Uint8Array
  readonly key_id: string
  readonly text_hash: string
  readonly frozen_at: Date
  readonly frozen_by: string
}

interface SheetFormTable {
  readonly version: string
  readonly text_hash: string
  readonly language: string
  readonly paper: string
  readonly pages: number
  readonly rows: number
  readonly body: Json
  readonly registered_at: Date
  readonly registered_by: string
}

interface PacketTable {
  readonly id: string
  readonly seq: number
  readonly county: string
  readonly channel: string
  readonly form_version: string
  readonly sheets: number
  readonly pdf: string | null
  readonly job_id: string | null
  readonly made_at: Date
  readonly made_by: string
}

interface SheetTable {
  readonly id: string
  readonly serial: number
  readonly packet_id: string
  readonly form_version: string
  readonly text_hash: string
  readonly county: string
  readonly channel: string
}

interface CustodyEventTable extends By {
  readonly seq: Identity
  readonly sheet_id: string
  readonly kind: string
  readonly on_day: string
  readonly holder: string | null
  readonly place: string | null
  readonly why: string | null
  readonly takes_back: number | null
  readonly odd: string | null
  readonly batch: string
}

interface SheetStandingTable {
  readonly sheet_id: string
  readonly state: string
  readonly since: string
  readonly holder: string | null
  readonly last_holder: string | null
  readonly place: string | null
  readonly returned_on: string | null
  readonly oddities: number
  readonly last_seq: number
}

interface TurnInSheetTable {
  readonly turn_in_id: number
  readonly sheet_id: string
}

interface CirculatorTable {
  readonly code: string
  readonly name: Uint8Array | null
  readonly key_id: string | null
  readonly noted_at: Date
  readonly noted_by: string
}

interface CirculatorAccountTable {
  readonly circulator: string
  readonly staff_id: string
}

interface CirculatorEntryTable extends By {
  readonly id: Identity
  readonly circulator: string
  readonly kind: 'of-age' | 'registered' | 'trained' | 'declaration' | 'ended'
  readonly on_day: string
  readonly takes_back: number | null
}

interface DeclarationReadingTable extends By {
  readonly id: Identity
  readonly sheet_id: string
  readonly body: Json
}

interface ScanFileTable {
  readonly sha256: string
  readonly file_name: string
  readonly job_id: string
  readonly pages: number | null
  readonly began_at: Date
  readonly finished_at: Date | null
  readonly by_id: string
  readonly by_name: string
}

interface ScanPageTable {
  readonly id: Identity
  readonly file_sha256: string
  readonly page: number
  readonly state: 'registered' | 'person' | 'foreign' | 'blank'
  readonly reason: string | null
  readonly sheet_id: string | null
  readonly form_version: string | null
  readonly form_page: number | null
  readonly image: string | null
  readonly at: Date
}

interface ScanRulingTable extends By {
  readonly id: Identity
  readonly page_id: number
  readonly ruling: 'sheet' | 'blank' | 'foreign' | 'undo'
  readonly sheet_id: string | null
  readonly form_page: number | null
  readonly takes_back: number | null
}

interface ScanRowTable {
  readonly id: Identity
  readonly page_id: number
  readonly ruling_id: number | null
  readonly sheet_id: string
  readonly row_number: number
  readonly state: 'used' | 'empty' | 'unsure'
  readonly ink: number | null
  readonly crop: string | null
  readonly fields: Json | null
}

interface ScanRowInForceView {
  readonly sheet_id: string
  readonly row_number: number
  readonly page_id: number
  readonly crop: string | null
  readonly fields: unknown
  readonly ink: number | null
  /** The whole page, for rows that have no crop of their own. */
  readonly image: string | null
  readonly state: 'used' | 'empty' | 'unsure'
}

interface SheetRowsView {
  readonly sheet_id: string
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly returned_on: string | null
  readonly used: number
  readonly unsure: number
  readonly empty: number
}

interface ComplianceCureTable extends By {
  readonly id: Identity
  readonly sheet_id: string
  readonly defect: string
  readonly on_day: string
  readonly note: string | null
  readonly takes_back: number | null
}

interface ComplianceNoticeTable extends By {
  readonly id: Identity
  readonly on_day: string
}

/** The tables of the paper, as `migrations/0004-sheets.sql` makes them. */
interface HomeSheetTable extends By {
  readonly sheet_id: string
  readonly body: Uint8Array
  readonly key_id: string
}

interface HomeReprintTable {
  readonly job_id: string
  readonly sheet_id: string
  readonly at: Date
  readonly by_name: string
}

export interface SheetTables {
  readonly home_reprint: HomeReprintTable
  readonly home_sheet: HomeSheetTable
  readonly measure_text: MeasureTextTable
  readonly sheet_series: SheetSeriesTable
  readonly sheet_form: SheetFormTable
  readonly packet: PacketTable
  readonly sheet: SheetTable
  readonly custody_event: CustodyEventTable
  readonly sheet_standing: SheetStandingTable
  readonly turn_in_sheet: TurnInSheetTable
  readonly circulator: CirculatorTable
  readonly circulator_account: CirculatorAccountTable
  readonly circulator_entry: CirculatorEntryTable
  readonly declaration_reading: DeclarationReadingTable
  readonly scan_file: ScanFileTable
  readonly scan_page: ScanPageTable
  readonly scan_ruling: ScanRulingTable
  readonly scan_ruling_in_force: ScanRulingTable
  readonly scan_row: ScanRowTable
  readonly scan_row_in_force: ScanRowInForceView
  readonly sheet_rows: SheetRowsView
  readonly compliance_cure: ComplianceCureTable
  readonly compliance_notice: ComplianceNoticeTable
}
