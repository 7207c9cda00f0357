import type { ColumnType, Generated, Selectable } from 'kysely'
import type { Role } from '../wire/account.ts'
import type { Job } from '../wire/job.ts'
import type { UploadKind } from '../wire/upload.ts'
import type { AfterTables } from './after-tables.ts'
import type { DriveLawTables } from './drive-law-tables.ts'
import type { KeyingTables } from './keying-tables.ts'
import type { OfficialTables } from './official-tables.ts'
import type { PocketTables } from './pocket-tables.ts'
import type { SheetTables } from './sheet-tables.ts'

/** Dates of law come and go as `YYYY-MM-DD`, instants as `Date`, `bigint` columns as numbers. */
type Identity = ColumnType<number, never, never>
type Json = ColumnType<unknown, string, string>

export interface PetitionTable {
  readonly id: string
  readonly title: string
  readonly identifier: string
  readonly rules: string
  readonly kind: string
  readonly jurisdiction: string
  readonly start: string
  readonly deadline: string
  readonly as_of: string | null
  readonly required: number
  readonly requirement_note: string
  readonly demonstration: boolean
  readonly second_look_at_rejections: Generated<boolean>
  readonly blind_share: Generated<number>
}

interface RollSnapshotTable {
  readonly seq: Identity
  readonly id: string
  readonly file_name: string
  readonly source: string
  readonly voters: number
  readonly rejected: number
  readonly report: Json | null
  readonly imported_at: Date
  readonly imported_by: string
}

interface TurnInTable {
  readonly id: Identity
  readonly date: string
  readonly week_of: string
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly sheets: number
  readonly lines: number
  readonly corrects: number | null
  readonly batch: string
  readonly recorded_at: Date
  readonly recorded_by: string
  readonly reason: ColumnType<string | null, string | null | undefined, never>
}

interface LineTable {
  readonly id: string
  readonly sheet: string
  readonly row_number: number
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly week_of: string
  readonly drawn: boolean
  readonly claim: Uint8Array
  readonly key_id: string
  readonly batch: string
  readonly keyed_at: Date
  readonly mark: Generated<'written' | 'crossed-out'>
}

interface MatchTable {
  readonly line_id: string
  readonly run: string
  readonly voter_id: string | null
  readonly voter_county: string | null
  readonly person_key: string | null
  readonly probability: number
  readonly weight: number
  readonly zone: 'accept' | 'review' | 'none'
  readonly reason: string
  readonly snapshot_seq: number
}

interface DecisionTable {
  readonly id: Identity
  readonly line_id: string
  readonly version: number
  readonly disposition: 'valid' | 'rejected' | 'second-look' | 'undo'
  readonly reason: string | null
  readonly voter_id: string | null
  readonly voter_county: string | null
  readonly person_key: string | null
  readonly snapshot_seq: number | null
  readonly undoes: number | null
  readonly note: Uint8Array | null
  readonly key_id: string | null
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
  readonly awaits_second: Generated<boolean>
  readonly seconds: ColumnType<number | null, number | null | undefined, never>
  /** Decisions that were made, and are taken back, as one. */
  readonly act: ColumnType<string | null, string | null | undefined, never>
}

interface CountSnapshotTable {
  readonly id: Identity
  readonly at: Date
  readonly as_of: string
  readonly inputs_hash: string
  readonly mark: string
  readonly raw: number
  readonly valid_median: number
  readonly valid_low: number
  readonly valid_high: number
  readonly required: number
  readonly probability: number
  readonly body: Json
  readonly draw_plan: ColumnType<unknown, string | undefined, never>
}

interface UploadTable {
  readonly id: string
  readonly kind: UploadKind
  readonly file_name: string
  readonly bytes: number
  readonly sha256: string
  readonly profile: string | null
  readonly map: string | null
  readonly at: Date
  readonly by_name: string
}

interface JobTable {
  readonly id: string
  readonly seq: Identity
  readonly kind: Job['kind']
  readonly title: string
  readonly state: 'waiting' | 'running' | 'done' | 'refused' | 'cancelled' | 'failed'
  readonly step: Generated<string>
  readonly done: Generated<number>
  readonly total: number | null
  readonly unit: Generated<string>
  readonly input: Json
  readonly file_name: string | null
  readonly summary: string | null
  readonly report: Json | null
  readonly refusal: string | null
  readonly by_name: string
  readonly asked_at: Date
  readonly started_at: Date | null
  readonly ended_at: Date | null
}

interface AccessLogTable {
  readonly id: Identity
  readonly at: Date
  readonly staff_id: string
  readonly act: string
  readonly record_kind: string
  readonly record_id: string
}

interface StaffTable {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailVerified: boolean
  readonly image: string | null
  readonly deactivatedAt: ColumnType<Date | null, Date | null | undefined, Date | null>
  readonly role: Role
  readonly createdAt: Generated<Date>
  readonly updatedAt: Generated<Date>
}

interface StaffLinkTable {
  readonly token_hash: string
  readonly email: string
  readonly printed_at_start: boolean
  readonly expires_at: Date
  readonly used_at: Date | null
}

/** The record store as Kysely sees it; `migrations/*.sql` is the authority. */
export interface Tables
  extends SheetTables,
    PocketTables,
    KeyingTables,
    OfficialTables,
    AfterTables,
    DriveLawTables {
  readonly petition: PetitionTable
  readonly roll_snapshot: RollSnapshotTable
  readonly turn_in: TurnInTable
  readonly turn_in_in_force: TurnInTable
  readonly line: LineTable
  readonly line_row: LineTable
  readonly coming_batch: { readonly batch: string }
  readonly match: MatchTable
  readonly match_coming: { readonly run: string }
  readonly match_flip: { readonly run: string }
  readonly decision: DecisionTable
  readonly decision_in_force: DecisionTable
  readonly count_snapshot: CountSnapshotTable
  readonly upload: UploadTable
  readonly job: JobTable
  readonly access_log: AccessLogTable
  readonly staff: StaffTable
  readonly staff_link: StaffLinkTable
}

export type JobRow = Selectable<JobTable>
export type DecisionRow = Selectable<DecisionTable>
export type LineRow = Selectable<LineTable>
export type RollSnapshotRow = Selectable<RollSnapshotTable>
