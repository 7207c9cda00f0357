import { err, ok, type Result } from '@groundswell/basics'
import { type OfficeTurnIn, turnInPlan } from '@groundswell/petition/filing'
import { sql } from 'kysely'
import type { Office } from '../office.ts'
import { citedLaw } from '../records/cited-law.ts'
import { type PetitionRules, petitionRules } from '../records/petition-rules.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { FilingOffice, FilingSummary, FilingView } from '../wire/filing.ts'
import { boxShown, isPerPlace, storedBoxes } from './filing-boxes.ts'
import { type FilingSheet, filingSheets, heldSheets } from './filing-sheets.ts'
import { filingSummaries } from './filing-summary.ts'

/** The whole filing: what goes to which office, the boxes, and what was filed. */
export async function filingView(
  office: Office,
): Promise<Result<FilingView, 'no-petition-yet' | 'no-filing-rule'>> {
  const { records } = office
  const rules = await petitionRules(records)
  if (rules === null) return err('no-petition-yet')
  const rule = rules.pack.filing
  if (rule === undefined) return err('no-filing-rule')
  const sheets = await filingSheets(records)
  const boxes = await storedBoxes(records)
  const filings = await filingSummaries(records, rules)
  const labels = new Set(boxes.map(({ label }) => label))
  const stray = Map.groupBy(
    sheets.filter(({ state, place }) => state === 'boxed' && !labels.has(place ?? '')),
    ({ place }) => place ?? '',
  )
  const shown = boxes.map((box) => boxShown(box, { boxes, sheets }))
  const offices = await officesOf(office, { rules, sheets, filings })
  return ok({
    today: await petitionDay(office),
    deadline: rules.deadline,
    office: {
      title: rule.officeTitle,
      perPlace: isPerPlace(rules),
      filers: rule.filers ?? null,
      atOnce: rule.atOnce,
      closed: rule.afterFiling === 'closed',
      law: citedLaw(rules.pack.citations.filter(({ id }) => rule.cites.includes(id))),
    },
    offices,
    boxes: await asFiled(records, shown),
    strayBoxes: [...stray]
      .filter(([label]) => label !== '')
      .map(([label, some]) => ({ label, sheets: some.length })),
    filings: [...filings],
  })
}

/** A box that was filed has its sheets in the manifest, no longer in the box. */
async function asFiled(
  records: RecordStore,
  boxes: FilingView['boxes'],
): Promise<FilingView['boxes']> {
  const { rows } = await sql<{
    box: number
    sheets: number
    lines: number
    unsure: number
  }>`
    select s.box_id as box, count(*)::int as sheets, sum(s.lines)::int as lines,
      sum(s.unsure)::int as unsure
    from filing_sheet s join filing_in_force f on f.id = s.filing_id group by s.box_id
  `.execute(records)
  const filed = new Map(rows.map((row) => [row.box, row]))
  return boxes.map((box) => {
    const then = box.filing === null ? undefined : filed.get(box.id)
    if (then === undefined) return box
    const { sheets, lines, unsure } = then
    return { ...box, sheets: box.sheets + sheets, lines: box.lines + lines, unsure }
  })
}

async function officesOf(
  office: Office,
  given: {
    readonly rules: PetitionRules
    readonly sheets: readonly FilingSheet[]
    readonly filings: readonly FilingSummary[]
  },
): Promise<FilingOffice[]> {
  const { rules, sheets, filings } = given
  const held = await heldSheets(office)
  const plan = turnInPlan(
    rules.pack,
    sheets.map(({ id, county, lines, state }) => ({
      id,
      place: county,
      lines: lines ?? 0,
      heldBack: state === 'filed' || state === 'received' ? [] : (held.get(id) ?? []),
    })),
  )
  // Sheets are printed for places of the pack and read once, so a refusal is a bug.
  if (!plan.ok) throw new Error(`no turn-in plan: ${plan.error.kind}`)
  const known = new Map(sheets.map((sheet) => [String(sheet.id), sheet]))
  const away = await sheetsAway(office.records, isPerPlace(rules))
  const inHand = await linesInHand(office.records, isPerPlace(rules))
  const planned = new Map(plan.value.offices.map((each) => [each.place ?? null, each]))
  const places = new Set<string | null>([
    ...planned.keys(),
    ...away.keys(),
    ...inHand.keys(),
    ...filings.map(({ place }) => place),
  ])
  return [...places]
    .sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    .map((place) =>
      officeShown(place, {
        turnIn: planned.get(place),
        known,
        away: away.get(place) ?? 0,
        inHand: inHand.get(place) ?? 0,
        filing: filings.find((filing) => filing.place === place),
      }),
    )
}

function officeShown(
  place: string | null,
  given: {
    readonly turnIn: OfficeTurnIn | undefined
    readonly known: ReadonlyMap<string, FilingSheet>
    readonly away: number
    readonly inHand: number
    readonly filing: FilingSummary | undefined
  },
): FilingOffice {
  const { turnIn, known } = given
  const own = (turnIn?.sheets ?? []).flatMap(({ id }) => known.get(id) ?? [])
  const back = (turnIn?.held ?? []).flatMap(({ id }) => known.get(id) ?? [])
  const where = (...states: readonly FilingSheet['state'][]) =>
    pileOf([...own, ...back].filter(({ state }) => states.includes(state)))
  const numbered = pileOf([...own, ...back])
  return {
    place,
    ready: pileOf(
      own.filter(({ state }) => ['returned', 'scanned', 'damaged'].includes(state)),
    ),
    held: pileOf(back.filter(({ state }) => state !== 'boxed')),
    boxed: where('boxed'),
    filed: where('filed', 'received'),
    unread: own.filter(({ lines }) => lines === null).length,
    unsure: own.reduce((sum, { unsure }) => sum + unsure, 0),
    out: given.away,
    withoutNumber: Math.max(0, given.inHand - numbered.lines),
    filing: given.filing?.id ?? null,
  }
}

function pileOf(sheets: readonly FilingSheet[]): FilingOffice['ready'] {
  return {
    sheets: sheets.length,
    lines: sheets.reduce((sum, { lines }) => sum + (lines ?? 0), 0),
  }
}

/** Sheets that are with circulators, by office. */
async function sheetsAway(
  records: RecordStore,
  perPlace: boolean,
): Promise<ReadonlyMap<string | null, number>> {
  const { rows } = await sql<{ county: string; sheets: number }>`
    select s.county, count(*)::int as sheets from sheet s
    join sheet_standing t on t.sheet_id = s.id where t.state = 'out' group by s.county
  `.execute(records)
  return byOffice(
    rows.map(({ county, sheets }) => [county, sheets] as const),
    perPlace,
  )
}

/** Lines that were handed in, by office: more than the numbered sheets carry, or fewer. */
async function linesInHand(
  records: RecordStore,
  perPlace: boolean,
): Promise<ReadonlyMap<string | null, number>> {
  const { rows } = await sql<{ county: string; lines: number }>`
    select county, sum(lines)::int as lines from turn_in_in_force
    group by county having sum(lines) > 0
  `.execute(records)
  return byOffice(
    rows.map(({ county, lines }) => [county, lines] as const),
    perPlace,
  )
}

function byOffice(
  rows: readonly (readonly [string, number])[],
  perPlace: boolean,
): ReadonlyMap<string | null, number> {
  const sums = new Map<string | null, number>()
  for (const [county, number] of rows) {
    const place = perPlace ? county : null
    sums.set(place, (sums.get(place) ?? 0) + number)
  }
  return sums
}
