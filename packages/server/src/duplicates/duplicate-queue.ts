import { grounds } from '@groundswell/rules'
import { sql } from 'kysely'
import { rowPictures } from '../keying/form-parts.ts'
import type { Office } from '../office.ts'
import { logAccess } from '../records/log-access.ts'
import {
  isCountedByCounty,
  type PetitionRules,
  petitionRules,
} from '../records/petition-rules.ts'
import { reasonCodes } from '../review/reason-choice.ts'
import { openClaim } from '../review/stored-claim.ts'
import type { Me } from '../wire/account.ts'
import type { DuplicateGroup, DuplicateQueue } from '../wire/second-look.ts'
import { lastActOf } from './decide-group.ts'

const groupsAtOnce = 5

/** Lines that count for a voter of whom more than one line counts, on paper and online. */
const countedTwice = (byCounty: boolean) => sql`
  with counted as (
    select f.line_id, f.person_key, f.voter_id, f.by_name
    from decision_in_force f where f.disposition = 'valid'
    union all
    select m.line_id, m.person_key, m.voter_id, null
    from match m join line l on l.id = m.line_id
    where m.zone = 'accept' and m.person_key is not null and l.mark = 'written'
      and (not ${byCounty}::boolean or m.voter_county is null or m.voter_county = l.county)
      and not exists (select 1 from decision_in_force f where f.line_id = m.line_id)),
  people as (
    select person_key, count(*) as copies, min(line_id) as first_line from counted group by person_key having count(*) > 1)`

/**
 * The voters of whom several lines count, most copies first and then in the order of the lines,
 * a few at a time, with what the law says of it.
 */
export async function duplicateQueue(office: Office, by: Me): Promise<DuplicateQueue> {
  const rules = await petitionRules(office.records)
  const byCounty = rules !== null && isCountedByCounty(rules)
  const { rows } = await sql<{ n: number }>`
    ${countedTwice(byCounty)} select count(*)::int as n from people`.execute(
    office.records,
  )
  const reasons = await reasonCodes(office.records)
  return {
    waiting: rows[0]?.n ?? 0,
    groups: [...(await groups(office, by, byCounty))],
    rule: repeatRule(rules),
    myLast: await lastActOf(office, by),
    hasReason: reasons.some(({ code }) => code === 'DUPLICATE'),
  }
}

function repeatRule(rules: PetitionRules | null): DuplicateQueue['rule'] {
  if (!rules?.pack.repeats) return null
  const { counts, text, cites } = rules.pack.repeats
  const rests = grounds(rules.pack, cites)
  return {
    counts,
    text,
    cites: rests.cites.map((cite) => cite.section),
    unverified: rests.unverified ?? false,
  }
}

interface CountedLine {
  readonly person_key: string
  readonly voter_id: string
  readonly decided_by: string | null
  readonly id: string
  readonly sheet: string
  readonly row_number: number
  readonly county: string
  readonly channel: string
  readonly circulator: string
  readonly week_of: string
  readonly claim: Uint8Array
  readonly key_id: string
  readonly crop: string | null
  readonly field_crops: unknown
  readonly version: number
}

async function groups(
  office: Office,
  by: Me,
  byCounty: boolean,
): Promise<readonly DuplicateGroup[]> {
  const { rows } = await sql<CountedLine>`
    ${countedTwice(byCounty)},
    next as (select * from people order by copies desc, first_line limit ${groupsAtOnce})
    select c.person_key, coalesce(c.voter_id, '') as voter_id, c.by_name as decided_by,
      l.id, l.sheet, l.row_number, l.county, l.channel, l.circulator, l.week_of, l.claim, l.key_id,
      k.crop, k.field_crops,
      coalesce((select max(version) from decision d where d.line_id = l.id), 0) as version
    from next n
    join counted c on c.person_key = n.person_key
    join line l on l.id = c.line_id
    left join known_line k on k.id = l.id
    order by n.copies desc, n.first_line, l.week_of, l.sheet, l.row_number
  `.execute(office.records)
  await logAccess(office, {
    by,
    act: 'read-claim',
    recordKind: 'line',
    recordIds: rows.map(({ id }) => id),
  })
  const found = new Map<string, { voterId: string; lines: DuplicateGroup['lines'] }>()
  for (const row of rows) {
    const group = found.get(row.person_key) ?? { voterId: row.voter_id, lines: [] }
    found.set(row.person_key, group)
    group.lines.push({
      lineId: row.id,
      sheet: row.sheet,
      row: row.row_number,
      county: row.county,
      channel: row.channel,
      circulator: row.circulator,
      weekOf: row.week_of,
      claim: openClaim(office.keys, row),
      pictures: rowPictures(row),
      decidedBy: row.decided_by,
      version: row.version,
      first: group.lines.length === 0,
    })
  }
  return [...found.values()]
}
