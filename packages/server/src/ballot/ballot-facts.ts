import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import { type BallotFact, type BallotFactInput, ballotFactInput } from '../wire/ballot.ts'

export type FactKind = BallotFactInput['kind']
export type FactOf<K extends FactKind> = Extract<BallotFactInput, { readonly kind: K }>

/** What is known of the vote by now. */
export interface BallotFacts {
  readonly all: readonly BallotFact[]
  /** The fact of a kind there is one of. */
  readonly one: <K extends Exclude<FactKind, 'other-measure'>>(
    kind: K,
  ) => FactOf<K> | undefined
}

/** The facts in force: of each kind and key the newest, unless it was taken back. */
export async function ballotFacts(records: RecordStore): Promise<BallotFacts> {
  const rows = await records
    .selectFrom('ballot_fact_in_force')
    .selectAll()
    .orderBy('id')
    .execute()
  const all = rows.map((row): BallotFact => {
    const body = ballotFactInput.parse(row.body)
    const { by_name: by, key } = row
    return { kind: body.kind, key, body, by, at: row.at.toISOString() }
  })
  return {
    all,
    one: <K extends FactKind>(kind: K) =>
      all.find((fact) => fact.kind === kind)?.body as FactOf<K> | undefined,
  }
}

/** Writes a fact, or that a fact is taken back. */
export async function writeFact(
  records: RecordStore,
  fact: {
    readonly kind: FactKind
    readonly key: string
    readonly body: BallotFactInput | null
  },
  { by, at }: { readonly by: Me; readonly at: Date },
): Promise<void> {
  await records
    .insertInto('ballot_fact')
    .values({
      kind: fact.kind,
      key: fact.key,
      body: fact.body === null ? null : JSON.stringify(fact.body),
      by_id: by.id,
      by_name: by.name,
      at,
    })
    .execute()
}
