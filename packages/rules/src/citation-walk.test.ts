import { calendarDate } from '@groundswell/basics'
import { describe, expect, test } from 'vitest'
import {
  ballotOrder,
  bandEdges,
  type Citation,
  countyProjections,
  distributionCheck,
  districtProjections,
  driveCalendar,
  dutyGate,
  effectiveDate,
  enactment,
  estimate,
  figureLines,
  filingDeadline,
  lawLines,
  lawPage,
  listPacks,
  memberStates,
  noticeThreshold,
  outcome,
  type Pack,
  packOn,
  procedure,
  project,
  projection,
  qualificationDay,
  rawCountCheck,
  requirement,
  sampleSize,
  statementOfVoteDay,
  textLength,
  textLimits,
  withdrawalInTime,
} from './index.ts'

/** The days that each page shows beside each other. */
const shownDays: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'us-ca': ['2017-01-26', '2026-11-01'],
  'us-wa': ['2026-11-01'],
  'us-or': ['2026-11-01'],
  'us-nv': ['2026-11-01'],
  'us-co': ['2026-11-01'],
  'eu-eci': ['2020-01-01', '2020-02-01', '2024-07-16'],
}

describe.each(listPacks())('the citations of $id', ({ id, versions }) => {
  const packs = versions.map((v) => packFor(id, v.from))
  const page = pageOf(id)

  test('each have a section, a date, and an address or the mark that there is none', () => {
    for (const pack of packs) {
      expect(new Set(pack.citations.map((c) => c.id)).size).toBe(pack.citations.length)
      for (const cite of pack.citations) {
        expect(cite.section).not.toBe('')
        expect(cite.asOf).toMatch(/^\d{4}(-\d{2}){0,2}$/)
        expect(cite.noPublicText ?? cite.url?.startsWith('http')).toBe(true)
        if (cite.status === 'unverified') expect(cite.note).toBeTruthy()
      }
    }
  })

  test('are found wherever the data names them, and each is named somewhere', () => {
    const named = new Set<string>()
    for (const pack of packs) {
      const known = new Set(pack.citations.map((c) => c.id))
      const { citations: _citations, ...law } = pack
      for (const cite of citesIn(law)) {
        expect(known).toContain(cite)
        named.add(String(cite))
      }
    }
    for (const cite of packs.flatMap((p) => p.citations)) expect(named).toContain(cite.id)
  })

  test('stand in every output as the pack holds them, and on the page of the law', () => {
    let walked = 0
    for (const pack of packs) {
      for (const output of outputsOf(pack)) {
        const cites = citesIn(output)
        expect(cites.length).toBeGreaterThan(0)
        for (const cite of cites as Citation[]) {
          expect(pack.citations).toContainEqual(cite)
          expect(page).toContain(`| ${cite.id} |`)
          walked += 1
        }
      }
    }
    expect(walked).toBeGreaterThan(packs.length * 5)
  })

  test('that nobody verified are named by every output that rests on them', () => {
    for (const pack of packs) {
      for (const output of outputsOf(pack)) {
        for (const part of groundsIn(output)) {
          const open = part.cites.filter((c) => c.status === 'unverified')
          expect(part.unverified).toBe(open.length > 0 ? true : undefined)
          expect(part.unverifiedRules ?? []).toEqual(open.map((c) => c.section))
        }
      }
    }
  })

  test('and the rules they carry are the page in docs/law', async () => {
    await expect(page).toMatchFileSnapshot(`../../../docs/law/${id}.md`)
    for (const day of shownDays[id]!) {
      for (const line of lawLines(packFor(id, day))) {
        const text = line.text.replaceAll('|', '\\|').toLowerCase()
        expect(page.toLowerCase()).toContain(text)
      }
    }
  })
})

/** What every public function answers on one pack; those of other kinds refuse. */
function outputsOf(pack: Pack): readonly unknown[] {
  const start = calendarDate('2017-01-26')
  const election = calendarDate('2018-11-06')
  const counts = { raw: 24_034, sample: 722, valid: 516, duplicates: 2 }
  const required = 15_000
  const pairs = { raw: 348_072, sample: 10_512, invalid: 890, required: 246_372 }
  const district = { place: '1', valid: 28_136, base: 90_000 }
  const inDistrict = {
    county: 'Clark',
    district: '1',
    raw: 40_000,
    sample: 2000,
    valid: 1500,
  }
  const gate = dutyGate(pack, {
    kind: pack.kinds[0]?.kind ?? '',
    today: start,
    events: {},
    required,
    gathered: 0,
    done: [],
    months: [],
    lacking: [],
  })
  const figures = [
    countyProjections(pack, [{ county: 'Kern', ...counts }], 15_028),
    estimate(pack, { ...pairs, valid: 9613, duplicates: 9 }),
    estimate(pack, { ...counts, required, firstSample: 500 }),
    districtProjections(pack, [inDistrict], 112_544),
    memberStates(pack, [{ state: 'DE', signatories: 1 }]),
  ].flatMap((asked) => (asked.ok ? figureLines(pack, asked.value) : []))
  const perKind = pack.kinds.flatMap(({ kind, requirement: { published } }) => [
    requirement(pack, { kind, base: 7_317_581 }),
    ...published.map((p) =>
      requirement(pack, { kind, electionYear: p.elections?.[0] ?? 2026 }),
    ),
    filingDeadline(pack, { kind, start }),
    driveCalendar(pack, {
      kind,
      start,
      submitted: calendarDate('2016-11-21'),
      filed: calendarDate('2017-05-01'),
    }),
    procedure(pack, kind),
    distributionCheck(pack, { kind, required: 112_544, places: [district] }),
    qualificationDay(pack, { kind, election }),
    enactment(pack, {
      kind,
      counts: { registered: 10, cast: 9, valid: 8, yes: 5 },
    }),
  ])
  const results = [
    ...perKind,
    sampleSize(pack, 24_034),
    projection(pack, counts),
    projection(pack, { raw: 4, sample: 4, valid: 3, duplicates: 0 }),
    project(pack, { ...counts, required }),
    estimate(pack, { ...counts, invalid: 206, required }),
    estimate(pack, { ...counts, required, firstSample: 500 }),
    estimate(pack, { ...pairs, duplicates: 9 }),
    estimate(pack, { ...pairs, duplicates: 99 }),
    memberStates(pack, [{ state: 'DE', signatories: 1 }]),
    countyProjections(pack, [{ county: 'Kern', ...counts }], 15_028),
    outcome(pack, { projected: 95, required: 100 }),
    outcome(pack, { projected: 90, required: 100 }),
    bandEdges(pack, 365_880),
    noticeThreshold(pack, 585_407),
    rawCountCheck(pack, { raw: 1, required: 2 }),
    statementOfVoteDay(pack, election),
    effectiveDate(pack, { election }),
    effectiveDate(pack, { election: calendarDate('2018-06-05') }),
    withdrawalInTime(pack, { received: start, filed: election }),
    sampleSize(pack, 24_034, 'second'),
    districtProjections(pack, [inDistrict], 112_544),
    ballotOrder(pack, election, { measures: [], lastNumber: 0 }),
    ...textLimits(pack).map(({ part }) => textLength(pack, part, 'A few words.')),
  ]
  const answered = results.flatMap((result) => (result.ok ? [result.value] : []))
  return [...answered, ...(gate.duties.length > 0 ? [gate] : []), ...figures]
}

/** Every entry of every `cites` list anywhere inside a value. */
function citesIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!/cites$/i.test(key)) return citesIn(inner)
    // Most are lists; a projection has one list for each of its figures.
    return Array.isArray(inner) ? inner : Object.values(inner as object).flat()
  })
}

interface Rested {
  readonly cites: readonly Citation[]
  readonly unverified?: true
  readonly unverifiedRules?: readonly string[]
}

function groundsIn(value: unknown): readonly Rested[] {
  if (typeof value !== 'object' || value === null) return []
  const here = 'cites' in value ? [value as Rested] : []
  return [...here, ...Object.values(value).flatMap(groundsIn)]
}

function pageOf(id: string): string {
  const [first, ...later] = shownDays[id]!
  return lawPage([packFor(id, first), ...later.map((day) => packFor(id, day))])
}

function packFor(id: string, on: string): Pack {
  return valueOf(packOn(id, calendarDate(on)))
}

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
