import {
  checkTally,
  reasonCounts,
  totalTally,
  type UnsettledRepeat,
  unsettledRepeats,
} from '@groundswell/petition'
import { projectedOf } from '@groundswell/petition/official'
import { figureLines, placesNeeded } from '@groundswell/rules'
import { sql } from 'kysely'
import { openScanQuestions } from '../filing-scans/open-scan-questions.ts'
import type { Office } from '../office.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { Me } from '../wire/account.ts'
import type { OfficeView } from '../wire/official.ts'
import { isReportedByPlace } from './case-file.ts'
import { checkedLines } from './checked-lines.ts'
import { deskSteps } from './desk-steps.ts'
import { figureName } from './figure-name.ts'
import { petitionDistricts, placeTitle } from './filed-place.ts'
import { type ActGround, officeGround } from './office-act.ts'
import { type OfficeStanding, rawTotal, stageUnderCheck } from './office-standing.ts'
import { brokenEntry, type OfficialEntry } from './official-book.ts'
import { publishedNow } from './published-file.ts'
import { isTakenBack, resting } from './take-back.ts'

/**
 * The official's desk in one answer: the statute's sequence, the book, the counts and where
 * the check stands; null before a petition is set up. Nothing personal is in it, so observers
 * see the same.
 */
export async function officeView(office: Office, by: Me): Promise<OfficeView | null> {
  const found = await officeGround(office)
  if (!found.ok) return null
  const ground = found.value
  const { rules, book, standing } = ground
  const stage = stageUnderCheck(standing)
  const lines =
    stage === null
      ? []
      : await checkedLines(office.records, stage, rules.pack.secondReviewer)
  const tallies = checkTally(lines)
  const total = totalTally(tallies, 'all')
  const repeats = unsettledRepeats(lines)
  return {
    petition: { ...(await petitionHead(office, rules)), today: ground.today },
    steps: [...deskSteps(ground, { total, repeats: repeats.length })],
    entries: book.map((entry) => entryOnTheWire(book, standing, entry)),
    bookHolds: brokenEntry(book) === undefined,
    raw: rawView(standing, book),
    stateCertificates: standing.stateCertificates.map(({ act }) => act),
    districtCounts: standing.districtCounts.map(({ act }) => act),
    sources: await sources(office),
    frame: frameView(standing),
    seed: standing.seed?.act.seed ?? null,
    stage,
    stageClosed: stage !== null && standing.closings.has(stage),
    tallies: tallies.map(tallyOnTheWire),
    total: stage === null ? null : tallyOnTheWire(total),
    repeats: repeats.map((repeat: UnsettledRepeat) => [...repeat.lines]),
    verifiers: by.role === 'observer' ? [] : await verifiers(office),
    unassigned: await unassigned(office),
    projection: projectionView(ground),
    final: ground.state.final ?? null,
    certificate: standing.certificate?.act.certificate ?? null,
    files: [...publishedNow(standing)],
  }
}

/** The law's estimate with every intermediate figure on a line of its own; null before it. */
function projectionView({ rules, state }: ActGround): OfficeView['projection'] {
  const estimate = state.secondEstimate ?? state.estimate
  if (estimate === undefined || state.outcome === undefined) return null
  const lines = figureLines(rules.pack, estimate)
  return {
    outcome: 'outcome' in estimate ? (estimate.outcome ?? state.outcome) : state.outcome,
    valid: projectedOf(estimate) ?? null,
    percent: 'percent' in estimate ? (estimate.percent ?? null) : null,
    lines: lines.map((line) => ({
      id: line.id,
      name: figureName(line.id),
      place: line.place ?? null,
      reckoning: line.reckoning,
      rounding: line.rounding,
      value: line.value,
      section: line.cites.map(({ section }) => section).join(', '),
      unverified: line.unverified ?? false,
    })),
    unverifiedRules: [...new Set(lines.flatMap((line) => line.unverifiedRules ?? []))],
  }
}

async function petitionHead(
  office: Office,
  rules: PetitionRules,
): Promise<Omit<OfficeView['petition'], 'today'>> {
  const row = await office.records
    .selectFrom('petition')
    .select('identifier')
    .executeTakeFirst()
  return {
    title: rules.title,
    identifier: row?.identifier ?? '',
    rules: rules.pack.reference,
    required: rules.required,
    countyByCounty: isReportedByPlace(rules),
    placeTitle: placeTitle(rules),
    districts: [...petitionDistricts(rules)],
    counties: rules.pack.places.map(({ name }) => name),
    distribution: distributionAsked(rules),
  }
}

/** Where signatures must come from and offices report it; null where lines or none say it. */
function distributionAsked({
  pack,
  kind,
}: PetitionRules): OfficeView['petition']['distribution'] {
  const rule = pack.kinds.find((k) => k.kind === kind)?.requirement.distribution
  if (rule === undefined || rule.kind === 'equal-districts') return null
  const { fraction: share, base, of } = rule
  return {
    needed: placesNeeded(rule),
    of,
    share,
    base,
    named: rule.kind === 'share-of-some-places',
  }
}

function entryOnTheWire(
  book: readonly OfficialEntry[],
  standing: OfficeStanding,
  entry: OfficialEntry,
): OfficeView['entries'][number] {
  const takenBack = isTakenBack(book, entry.seq)
  const open = standing.certificate === undefined
  return {
    ...entry,
    at: entry.at.toISOString(),
    takenBack,
    mayBeTakenBack: open && !takenBack && resting(standing, entry) === undefined,
  }
}

function rawView(
  standing: OfficeStanding,
  book: readonly OfficialEntry[],
): OfficeView['raw'] {
  const filed = new Map(standing.filings.map(({ act }) => [act.county, act]))
  const names = [...new Set([...filed.keys(), ...standing.rawCounts.keys()])].toSorted()
  return {
    total: rawTotal(standing),
    counties: names.map((county) => ({
      county,
      filedLines: filed.get(county)?.lines ?? null,
      filedSheets: filed.get(county)?.sheets ?? null,
      raw: standing.rawCounts.get(county)?.act.lines ?? null,
      amendments: book.filter(
        ({ act }) =>
          act.kind === 'raw-count' && act.county === county && act.amends !== null,
      ).length,
    })),
  }
}

function frameView(standing: OfficeStanding): OfficeView['frame'] {
  const act = standing.frame?.act
  return act === undefined
    ? null
    : { lines: act.lines, commitment: act.commitment, source: act.source }
}

function tallyOnTheWire(
  tally: ReturnType<typeof totalTally>,
): OfficeView['tallies'][number] {
  return { ...tally, byReason: { ...reasonCounts(tally) } }
}

async function sources(office: Office): Promise<OfficeView['sources']> {
  const { rows } = await sql<OfficeView['sources']>`
    select (select count(*) from filed_line)::int as filing,
      (select count(*) from filing_scan_line)::int as scans,
      (select count(*) from line)::int as "linesOnRecord"
  `.execute(office.records)
  const counts = rows[0] ?? { filing: 0, scans: 0, linesOnRecord: 0 }
  return { ...counts, openScans: await openScanQuestions(office.records) }
}

async function verifiers(office: Office): Promise<OfficeView['verifiers']> {
  const { rows } = await sql<OfficeView['verifiers'][number]>`
    select s.id, s.name,
      (select count(*) from batch_line b where b.verifier_id = s.id and not exists
        (select 1 from finding_in_force f where f.line_id = b.line_id))::int as waiting,
      (select count(*) from finding f where f.by_id = s.id and f.found <> 'undo')::int as found
    from staff s where s.role in ('official', 'validator') and s."deactivatedAt" is null
    order by s.name, s.email
  `.execute(office.records)
  return rows
}

async function unassigned(office: Office): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from drawn_line d
    where not exists (select 1 from batch_line b where b.line_id = d.line_id)
      and not exists (select 1 from finding_in_force f where f.line_id = d.line_id)
  `.execute(office.records)
  return rows[0]?.n ?? 0
}
