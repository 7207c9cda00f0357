import type { ColumnType, Generated } from 'kysely'

type Identity = ColumnType<number, never, never>
type Json = ColumnType<unknown, string, string>

interface KeyingSeedTable {
  readonly seed: string
  readonly made_at: Date
}

interface KnownLineTable {
  readonly id: string
  readonly sheet: string
  readonly row_number: number
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly week_of: string
  readonly stratum: string
  readonly ticket: number
  readonly crop: string | null
  readonly field_crops: Json | null
  readonly batch: string
  readonly came_at: Date
}

interface DrawExtensionTable {
  readonly id: Identity
  readonly asked: number
  readonly drawn: number
  readonly at: Date
  readonly by_id: string
  readonly by_name: string
}

interface DrawThresholdTable {
  readonly extension_id: number
  readonly stratum: string
  readonly threshold: number
  readonly asked: number
  readonly drawn: number
}

interface ReadingTable {
  readonly id: Identity
  readonly line_id: string
  readonly takes_back: number | null
  readonly mark: 'written' | 'blank' | 'crossed-out' | null
  readonly same_hand: boolean
  readonly body: Uint8Array | null
  readonly key_id: string | null
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface SettledLineTable {
  readonly line_id: string
  readonly mark: 'written' | 'blank' | 'crossed-out'
  readonly settled_by: 'agreement' | 'third'
  readonly at: Date
}

interface ReadingErrorTable {
  readonly reading_id: number
  readonly line_id: string
  readonly by_id: string
  readonly fields: number
  readonly errors: number
}

interface BlindCheckTable {
  readonly line_id: string
  readonly state: 'open' | 'differs' | 'checked'
  readonly fields: Generated<number>
  readonly wrong: Generated<number>
  readonly unsettled: Generated<number>
  readonly drawn_at: Date
}

interface KeyingLeaseTable {
  readonly line_id: string
  readonly staff_id: string
  readonly until: Date
  readonly wished_at: Date | null
  readonly draft: Uint8Array | null
  readonly key_id: string | null
}

interface RecheckTable {
  readonly id: Identity
  readonly line_id: string
  readonly from_snapshot: number
  readonly to_snapshot: number
  readonly before_zone: string
  readonly after_zone: string
  readonly decision_id: number | null
  readonly at: Date
}

interface RecheckKeptTable {
  readonly id: Identity
  readonly recheck_id: number
  readonly takes_back: number | null
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface SheetHintTable {
  readonly sheet: string
  readonly kind: string
  readonly rank: number
  readonly body: Json
}

interface SheetLookTable {
  readonly id: Identity
  readonly sheet: string
  readonly kind: string
  readonly takes_back: number | null
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

/**
 * The tables of `migrations/0005-keying.sql`, and blind readings of 0008, coming lists of 0014,
 * assurances of 0016.
 */
export interface KeyingTables {
  readonly keying_seed: KeyingSeedTable
  readonly known_line: KnownLineTable
  readonly known_line_row: KnownLineTable
  readonly coming_list: { readonly batch: string }
  readonly draw_extension: DrawExtensionTable
  readonly draw_threshold: DrawThresholdTable
  readonly draw_threshold_in_force: Pick<DrawThresholdTable, 'stratum' | 'threshold'>
  readonly reading: ReadingTable
  readonly reading_in_force: ReadingTable
  readonly settled_line: SettledLineTable
  readonly reading_error: ReadingErrorTable
  readonly blind_check: BlindCheckTable
  readonly keying_lease: KeyingLeaseTable
  readonly recheck: RecheckTable
  readonly recheck_kept: RecheckKeptTable
  readonly recheck_kept_in_force: RecheckKeptTable
  readonly sheet_hint: SheetHintTable
  readonly sheet_look: SheetLookTable
  readonly sheet_look_in_force: SheetLookTable
}
