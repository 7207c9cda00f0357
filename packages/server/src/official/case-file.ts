import { calendarDate } from '@groundswell/basics'
import {
  type LineCounts,
  type OfficialCase,
  type OfficialRecord,
  type Part,
  type OfficialAct as RecordedAct,
} from '@groundswell/petition/official'
import type { PetitionRules } from '../records/petition-rules.ts'
import { officeStanding } from './office-standing.ts'
import type { ClosedTally, Stage } from './official-act.ts'
import type { OfficialEntry } from './official-book.ts'

/** The petition as it lies before the officials, and the book as the law's records. */
export interface CaseFile {
  readonly official: OfficialCase
  readonly records: readonly OfficialRecord[]
}

/**
 * The book read as the records that the procedure is computed from. Every figure of the desk
 * follows from these alone; acts of housekeeping (receipts, lines put before verifiers) leave
 * no record of law.
 */
export function caseFile(rules: PetitionRules, book: readonly OfficialEntry[]): CaseFile {
  const { filings } = officeStanding(book)
  const days = filings.map(({ act }) => act.onDate).toSorted()
  const places = filings.map(({ act }) => partOf(act.county))
  return {
    official: {
      pack: rules.pack,
      kind: rules.kind,
      title: rules.title,
      required: rules.required,
      filed: calendarDate(days.at(-1) ?? rules.start),
      parts: isReportedByPlace(rules) ? places : [{}],
    },
    records: book.flatMap((entry) => recordsOfEntry(rules, entry)),
  }
}

/** Whether each county (in Nevada with its district), or each member state, reports itself. */
export function isReportedByPlace(rules: PetitionRules): boolean {
  const { kind } = rules.pack.verification
  return (
    kind === 'county-samples' || kind === 'no-duplicate-rule' || kind === 'member-states'
  )
}

/** A county as the records name it: `Clark / 1` is the county Clark in district 1. */
export function partOf(county: string): Part {
  if (county === '') return {}
  const [place = '', district] = county.split(' / ')
  return district === undefined ? { place } : { place, district }
}

/** The records of law that one entry makes; most make one, a closing one for each county. */
export function recordsOfEntry(
  rules: PetitionRules,
  entry: OfficialEntry,
): readonly OfficialRecord[] {
  const head = { on: entry.on, by: entry.by }
  const { act } = entry
  const id = (part: string) => `${entry.seq}${part === '' ? '' : ` ${part}`}`
  const record = (part: string, made: RecordedAct): OfficialRecord => ({
    ...head,
    id: id(part),
    ...made,
  })
  const byCounty = isReportedByPlace(rules)
  switch (act.kind) {
    case 'filing-received':
    case 'check-opened':
      return []
    case 'raw-count': {
      const part = byCounty ? partOf(act.county) : {}
      const made = record('', { kind: 'raw-count', raw: act.lines, ...part })
      return [{ ...made, ...amending(act.amends) }]
    }
    case 'state-certificate': {
      const { kind, state, paper, online } = act
      return [{ ...record('', { kind, state, paper, online }), ...amending(act.amends) }]
    }
    case 'district-count': {
      const { kind, district, valid } = act
      const base = act.base === null ? {} : { base: act.base }
      const made = record('', { kind, district, valid, ...base })
      return [{ ...made, ...amending(act.amends) }]
    }
    case 'frame-committed': {
      // Where every line is checked nothing is drawn, and the law knows no frame.
      if (rules.pack.verification.kind === 'every-line') return []
      const counties = byCounty
        ? act.counties.map(({ county, lines }) => ({ ...partOf(county), lines }))
        : [{ lines: act.lines }]
      const { commitment } = act
      const made = record('', { kind: 'commitment', commitment, lines: counties })
      return [{ ...made, ...amending(act.replaces) }]
    }
    case 'seed-rolled':
      return [record('', { kind: 'seed', seed: act.seed })]
    case 'sample-drawn':
      return [
        record('', {
          kind: 'draw',
          stage: lawStage(act.stage),
          drawn: act.strata.map(({ county, size }) => ({ ...partOf(county), size })),
          sampleSha256: act.sha256,
        }),
      ]
    case 'findings-closed': {
      const tallies = byCounty ? act.counties : [together(act.counties)]
      const results = tallies.map((tally) => {
        const part = partOf(tally.county)
        return act.stage === 'full'
          ? record(tally.county, { kind: 'full-check-result', ...part, ...counts(tally) })
          : record(tally.county, {
              kind: 'sample-result',
              stage: lawStage(act.stage),
              ...part,
              ...counts(tally),
            })
      })
      const stop = act.stopped ? [record('stopped', { kind: 'full-check-stopped' })] : []
      return [...results, ...stop]
    }
    case 'certified':
      return [record('', { kind: 'certificate' })]
    case 'taken-back':
      return act.records.map((struck, i) =>
        record(`${i + 1}`, { kind: 'struck', record: struck, why: act.why }),
      )
  }
}

function amending(entry: number | null) {
  return entry === null ? {} : { amends: String(entry) }
}

function lawStage(stage: Stage): 'first' | 'second' {
  return stage === 'second-sample' ? 'second' : 'first'
}

function counts(tally: ClosedTally): LineCounts {
  return { lines: tally.lines, valid: tally.valid, rejected: tally.byReason, pending: 0 }
}

function together(tallies: readonly ClosedTally[]): ClosedTally {
  const byReason: Record<string, number> = {}
  let [lines, valid, invalid, duplicates] = [0, 0, 0, 0]
  for (const tally of tallies) {
    lines += tally.lines
    valid += tally.valid
    invalid += tally.invalid
    duplicates += tally.duplicates
    for (const [reason, n] of Object.entries(tally.byReason)) {
      byReason[reason] = (byReason[reason] ?? 0) + n
    }
  }
  return { county: '', lines, valid, invalid, duplicates, byReason }
}
