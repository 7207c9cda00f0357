import { calendarDate } from '@groundswell/basics'
import { type ConsentRecord, consentStanding } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { ConsentRow } from '../storage/after-tables.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { ConsentEntry, Consents } from '../wire/consent.ts'

/** How every way to the consent of others stands, and the records that this rests on. */
export async function consentsView(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<Consents> {
  const records = await consentRecords(office.records)
  const routes = consentStanding(records).map(({ route, title, stages, cites }) => ({
    route,
    title,
    law: citedLaw(cites),
    stages: stages.map((stage) => ({
      stage: stage.stage,
      title: stage.title,
      state: stage.state,
      ways: stage.ways.map((way) => ({
        way: way.way,
        title: way.title,
        bodies: [...way.bodies],
        given: [...way.given],
        refused: [...way.refused],
        rescinded: [...way.rescinded],
        silent: [...way.silent],
        heldCompleteBy: [...way.heldCompleteBy],
        needed: way.needed ?? null,
        of: way.of ?? null,
        lacking: way.lacking ?? null,
        voteShare: way.voteShare === undefined ? null : [...way.voteShare],
      })),
    })),
  }))
  return {
    today: await petitionDay(office),
    routes,
    entries: await consentEntries(office.records),
  }
}

/** The consents in force, as the rules take them, in the order of their entry. */
export async function consentRecords(
  records: RecordStore,
): Promise<readonly ConsentRecord[]> {
  const rows = await records
    .selectFrom('consent_in_force')
    .selectAll()
    .orderBy('id')
    .execute()
  return rows.flatMap((row) => recordOf(row) ?? [])
}

function recordOf(row: ConsentRow): ConsentRecord | undefined {
  const { route, stage, way, body, decision, yes, of_votes: of } = row
  if (decision === 'struck') return undefined
  return {
    route,
    stage,
    way,
    body,
    decision,
    on: calendarDate(row.on_day),
    enteredBy: row.by_name,
    document: {
      title: row.document_title,
      ...(row.document_url === null ? {} : { url: row.document_url }),
    },
    ...(yes === null || of === null ? {} : { votes: { yes, of } }),
  }
}

async function consentEntries(records: RecordStore): Promise<ConsentEntry[]> {
  const rows = await records
    .selectFrom('consent_entry')
    .selectAll()
    .orderBy('id', 'desc')
    .execute()
  const strikes = new Map(rows.map((row) => [row.strikes, row]))
  return rows.flatMap((row) => {
    const record = recordOf(row)
    if (record === undefined) return []
    const { enteredBy: by, document, ...rest } = record
    const strike = strikes.get(row.id)
    return [
      {
        ...rest,
        document: {
          ...document,
          ...(row.document_hash === null ? {} : { sha256: row.document_hash }),
          ...(row.document_name === null ? {} : { name: row.document_name }),
        },
        id: row.id,
        fileKept: row.document_name !== null,
        struck:
          strike === undefined
            ? null
            : {
                by: strike.by_name,
                at: strike.at.toISOString(),
                reason: strike.document_title,
              },
        by,
        at: row.at.toISOString(),
      },
    ]
  })
}
