import { err, ok, type Result } from '@groundswell/basics'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'

export interface BatchWish {
  readonly verifiers: readonly string[]
  /** How many lines lie in one batch; a batch never spans two counties. */
  readonly size: number
}

export interface AssignedBatches {
  readonly batches: number
  readonly lines: number
}

/**
 * Deals the lines that nobody has looked at and nobody has before them out to verifiers, in
 * the order of the draw, county by county, in turn. What a verifier has stays with them;
 * `releaseBatches` takes it back.
 */
export async function assignBatches(
  office: Office,
  wish: BatchWish,
): Promise<Result<AssignedBatches, 'unknown-verifier'>> {
  const people = await office.records
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('id', 'in', [...wish.verifiers])
    .where('role', 'in', ['official', 'validator'])
    .execute()
  if (people.length === 0 || people.length !== new Set(wish.verifiers).size) {
    return err('unknown-verifier')
  }
  return ok(
    await office.records.transaction().execute(async (inside) => {
      const free = await freeLines(inside)
      const first = await nextBatch(inside)
      const dealt = deal(free, people, { first, size: wish.size })
      if (dealt.length > 0) await keepBatches(inside, dealt)
      return { batches: new Set(dealt.map((d) => d.batch)).size, lines: dealt.length }
    }),
  )
}

/** Takes back what a verifier has before them and has not looked at. */
export async function releaseBatches(
  office: Office,
  verifierId: string,
): Promise<number> {
  const gone = await sql<{ line_id: string }>`
    delete from batch_line b where b.verifier_id = ${verifierId}
      and not exists (select 1 from finding_in_force f where f.line_id = b.line_id)
    returning b.line_id
  `.execute(office.records)
  return gone.rows.length
}

interface DealtLine {
  readonly line: string
  readonly batch: number
  readonly verifier: { readonly id: string; readonly name: string }
}

function deal(
  free: readonly { readonly line_id: string; readonly county: string }[],
  people: readonly { readonly id: string; readonly name: string }[],
  from: { readonly first: number; readonly size: number },
): readonly DealtLine[] {
  const dealt: DealtLine[] = []
  let batch = from.first - 1
  let [inBatch, county] = [from.size, '']
  for (const line of free) {
    if (inBatch >= from.size || line.county !== county) {
      batch += 1
      inBatch = 0
      county = line.county
    }
    inBatch += 1
    const verifier = people[(batch - from.first) % people.length]
    if (verifier !== undefined) dealt.push({ line: line.line_id, batch, verifier })
  }
  return dealt
}

async function freeLines(inside: RecordStore) {
  const { rows } = await sql<{ line_id: string; county: string }>`
    select d.line_id, d.county from drawn_line d
    where not exists (select 1 from batch_line b where b.line_id = d.line_id)
      and not exists (select 1 from finding_in_force f where f.line_id = d.line_id)
    order by d.county, d.stage desc, d.position
  `.execute(inside)
  return rows
}

async function nextBatch(inside: RecordStore): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select coalesce(max(batch), 0)::int + 1 as n from batch_line`.execute(inside)
  return rows[0]?.n ?? 1
}

async function keepBatches(
  inside: RecordStore,
  dealt: readonly DealtLine[],
): Promise<void> {
  await sql`
    insert into batch_line (line_id, batch, verifier_id, verifier_name)
    select * from unnest(
      ${dealt.map((d) => d.line)}::text[],
      ${dealt.map((d) => d.batch)}::int[],
      ${dealt.map((d) => d.verifier.id)}::text[],
      ${dealt.map((d) => d.verifier.name)}::text[])
  `.execute(inside)
}
