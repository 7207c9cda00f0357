import type { ColumnType, Selectable } from 'kysely'

type Identity = ColumnType<number, never, never>
type Json = ColumnType<unknown, string, string>

interface PocketCountyTable {
  readonly staff_id: string
  readonly county: string
}

interface AccountEventTable {
  readonly id: Identity
  readonly at: Date
  readonly staff_id: string
  readonly act:
    | 'invited'
    | 'link-made'
    | 'changed'
    | 'signed-out'
    | 'deactivated'
    | 'reactivated'
  readonly detail: string
  readonly by_id: string
  readonly by_name: string
}

interface PocketDeviceTable {
  readonly token_hash: string
  readonly staff_id: string
  readonly made_at: Date
  readonly expires_at: Date
}

interface ClipboardExtractTable {
  readonly id: string
  readonly seq: Identity
  readonly county: string | null
  readonly snapshot_seq: number
  readonly roll_date: Date
  readonly made_at: Date
  readonly made_by: string
  readonly expires_at: Date
  readonly voters: number
  readonly keys: number
  readonly bytes: number
  readonly hashing: Json
  readonly revoked_at: Date | null
  readonly revoked_by: string | null
}

interface PocketEventTable {
  readonly id: string
  readonly staff_id: string
  readonly circulator: string
  readonly packet: string
  readonly kind: 'tally' | 'undo' | 'return'
  readonly lines: number
  readonly undoes: string | null
  readonly at: Date
  readonly received_at: Date
}

/** What better-auth keeps of a session; here only to end them. */
interface SessionTable {
  readonly id: string
  readonly userId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** The tables of `0006-pocket.sql`. */
export interface PocketTables {
  readonly pocket_county: PocketCountyTable
  readonly account_event: AccountEventTable
  readonly pocket_device: PocketDeviceTable
  readonly clipboard_extract: ClipboardExtractTable
  readonly pocket_event: PocketEventTable
  readonly session: SessionTable
}

export type AccountAct = AccountEventTable['act']
export type ClipboardExtractRow = Selectable<ClipboardExtractTable>
