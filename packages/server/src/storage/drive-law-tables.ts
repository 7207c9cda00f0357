import type { ColumnType, Generated } from 'kysely'

type Identity = ColumnType<number, never, never>

interface By {
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface DutyRecordTable extends By {
  readonly id: Identity
  readonly duty: string
  readonly month: string | null
  readonly on_day: string
  readonly note: string | null
  readonly document: string | null
  readonly document_name: string | null
  readonly document_kept: Generated<boolean>
  readonly takes_back: number | null
}

interface DriveEventTable extends By {
  readonly id: Identity
  readonly event: 'submission' | 'first-money' | 'filing'
  readonly on_day: string | null
}

interface CalendarLinkTable extends By {
  readonly id: Identity
  readonly secret: string | null
}

interface FilingBoxTable extends By {
  readonly id: Identity
  readonly label: string
  readonly place: string | null
  readonly number: number
}

interface SheetCountTable extends By {
  readonly id: Identity
  readonly sheet_id: string
  readonly lines: number
}

interface LooseSheetsTable extends By {
  readonly id: Identity
  readonly box_id: number
  readonly sheets: number
  readonly lines: number
  readonly note: string | null
  readonly takes_back: number | null
}

interface FilingTable extends By {
  readonly id: Identity
  readonly place: string | null
  readonly on_day: string
  readonly filer: string
  readonly role: 'proponent' | 'authorised' | 'other'
  readonly authorised_by: string | null
  readonly authorised_on: string | null
  readonly boxes: number
  readonly loose_sheets: Generated<number>
  readonly loose_lines: Generated<number>
  readonly batch: string
  readonly takes_back: number | null
}

interface FilingSheetTable {
  readonly filing_id: number
  readonly sheet_id: string
  readonly box_id: number
  readonly lines: number
  readonly unsure: Generated<number>
}

interface FilingReceiptTable extends By {
  readonly id: Identity
  readonly filing_id: number
  readonly on_day: string
  readonly received_by: string
  readonly boxes: number
  readonly sheets: number
  readonly lines: number | null
  readonly batch: string
  readonly takes_back: number | null
}

interface OfficeCountTable extends By {
  readonly id: Identity
  readonly filing_id: number
  readonly on_day: string
  readonly raw: number
  readonly amends: number | null
  readonly note: string | null
}

interface OfficeCountSheetTable {
  readonly office_count_id: number
  readonly sheet: string
  readonly lines: number
}

interface DifferenceNoteTable extends By {
  readonly id: Identity
  readonly filing_id: number
  readonly sheet: string
  readonly note: string
}

/** The tables of duties and filing, as `migrations/0010-drive-law.sql` makes them. */
export interface DriveLawTables {
  readonly duty_record: DutyRecordTable
  readonly drive_event: DriveEventTable
  readonly calendar_link: CalendarLinkTable
  readonly filing_box: FilingBoxTable
  readonly sheet_count: SheetCountTable
  readonly loose_sheets: LooseSheetsTable
  readonly filing: FilingTable
  readonly filing_in_force: FilingTable
  readonly filing_sheet: FilingSheetTable
  readonly filing_receipt: FilingReceiptTable
  readonly filing_receipt_in_force: FilingReceiptTable
  readonly office_count: OfficeCountTable
  readonly office_count_sheet: OfficeCountSheetTable
  readonly difference_note: DifferenceNoteTable
}
