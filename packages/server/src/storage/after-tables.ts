import type { BallotPart, TextAct } from '@groundswell/petition/ballot'
import type { ConsentRecord } from '@groundswell/rules'
import type { ColumnType, Selectable } from 'kysely'

type Identity = ColumnType<number, never, never>
type Json = ColumnType<unknown, string, string>

interface By {
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
}

interface BallotFactTable extends By {
  readonly id: Identity
  readonly kind: string
  readonly key: string
  readonly body: ColumnType<unknown, string | null, never>
}

interface BallotTextTable extends By {
  readonly id: Identity
  readonly part: BallotPart
  readonly version: number
  readonly act: TextAct
  readonly body: Json
  readonly text_hash: string
  readonly note: string | null
}

interface ConsentEntryTable extends By {
  readonly id: Identity
  readonly route: ConsentRecord['route']
  readonly stage: string
  readonly way: string
  readonly body: string
  readonly decision: ConsentRecord['decision'] | 'struck'
  readonly on_day: string
  readonly yes: number | null
  readonly of_votes: number | null
  readonly document_title: string
  readonly document_url: string | null
  readonly document_hash: string | null
  readonly document_name: ColumnType<string | null, string | null | undefined, never>
  readonly document_type: ColumnType<string | null, string | null | undefined, never>
  readonly strikes: number | null
}

interface MovementEntryTable extends By {
  readonly id: Identity
  readonly key: string
  readonly body: ColumnType<unknown, string | null, never>
}

interface MovementCountTable extends By {
  readonly id: Identity
  readonly key: string
  readonly body: Json
  readonly sha256: string
  readonly source: string
}

/** The tables of what comes after the last signature, `migrations/0011-after.sql`. */
export interface AfterTables {
  readonly ballot_fact: BallotFactTable
  readonly ballot_fact_in_force: BallotFactTable
  readonly ballot_text: BallotTextTable
  readonly consent_entry: ConsentEntryTable
  readonly consent_in_force: ConsentEntryTable
  readonly movement_entry: MovementEntryTable
  readonly movement_entry_in_force: MovementEntryTable
  readonly movement_count: MovementCountTable
}

export type BallotTextRow = Selectable<BallotTextTable>
export type ConsentRow = Selectable<ConsentEntryTable>
