import { calendarDate } from '@groundswell/basics'
import { businessDaysAfter, type Pack } from '@groundswell/rules'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { OfficialStep } from '../wire/official.ts'
import { decidingProjection, type OfficeStanding, rawTotal } from './office-standing.ts'
import type { OfficialEntry } from './official-book.ts'

/** How the check stands, for the steps that no entry records by itself. */
export interface CheckProgress {
  readonly pending: number
  readonly lines: number
  readonly repeats: number
}

/** The statute's own sequence, each step with its section, day, person and standing. */
export function officeSteps(
  rules: PetitionRules,
  standing: OfficeStanding,
  check: CheckProgress,
): readonly OfficialStep[] {
  const steps = stepList(rules, standing, check)
  const at = steps.findIndex((step) => step.state === 'waiting')
  return steps.map((step, i) => (i === at ? { ...step, state: 'next' as const } : step))
}

function stepList(
  rules: PetitionRules,
  standing: OfficeStanding,
  check: CheckProgress,
): readonly OfficialStep[] {
  const { pack, required } = rules
  const rule = pack.verification
  const n = (value: number) => value.toLocaleString('en-US')
  const sampled = 'sample' in rule
  const sample = 'sample' in rule ? rule.sample : undefined
  const sampleDays = rule.kind === 'county-samples' ? rule.sample.businessDays : undefined
  const rawRule = 'rawCount' in rule ? rule.rawCount : undefined
  const { requirement, frame, seed, fullCheck, certificate } = standing
  const draw = standing.draws.get('second-sample') ?? standing.draws.get('sample')
  const decided = decidingProjection(standing)
  const sampleClosed = sampled
    ? standing.closings.get(
        standing.draws.has('second-sample') ? 'second-sample' : 'sample',
      )
    : undefined
  const stopped = requirement !== undefined && !requirement.act.reached
  const filedOn = standing.filings
    .map(({ act }) => act.onDate)
    .toSorted()
    .at(-1)
  const rawDone =
    standing.rawCounts.size > 0 &&
    standing.filings.every(({ act }) => standing.rawCounts.has(act.county))
  const lastRaw = [...standing.rawCounts.values()]
    .toSorted((a, b) => a.seq - b.seq)
    .at(-1)
  const step = stepMaker(pack)
  const full = standing.closings.get('full')
  const checkSteps = sampled && !stopped
  const fullNeeded = fullCheck !== undefined || decided?.act.outcome === 'full-check'
  return [
    step({
      id: 'raw-count',
      title: 'Raw count',
      cites: rawRule?.cites ?? pack.filing?.cites ?? [],
      entry: rawDone ? lastRaw : undefined,
      due: dueDay(pack, filedOn, rawRule?.businessDays),
      says:
        standing.rawCounts.size === 0
          ? 'No county has reported yet.'
          : `${n(rawTotal(standing))} lines from ${standing.rawCounts.size} of ${Math.max(standing.filings.length, standing.rawCounts.size)} counties.`,
    }),
    step({
      id: 'requirement',
      title: 'Requirement',
      cites: rawRule?.cites ?? [],
      entry: requirement,
      says: requirement
        ? `${n(requirement.act.raw)} lines ${stopped ? 'fall short of' : 'reach'} the ${n(required)} required.`
        : `${n(required)} signatures are required.`,
    }),
    step({
      id: 'frame',
      title: 'Frame and commitment',
      cites: sample?.cites ?? [],
      entry: frame,
      notNeeded: stopped,
      says: frame
        ? `${n(frame.act.lines)} lines are listed; commitment ${frame.act.commitment.slice(0, 8)}…`
        : 'Every line that can be drawn is listed, and the list’s hash is published before the seed.',
    }),
    step({
      id: 'seed',
      title: 'Seed',
      cites: sample?.cites ?? [],
      entry: seed,
      notNeeded: !checkSteps,
      says: seed
        ? `Rolled: ${grouped(seed.act.seed)}`
        : 'At least 20 digits, rolled in public.',
    }),
    step({
      id: 'draw',
      title: 'Draw',
      cites: sample?.cites ?? [],
      entry: draw,
      notNeeded: !checkSteps,
      says: draw ? `${n(draw.act.lines)} lines are drawn.` : 'The seed draws the sample.',
    }),
    step({
      id: 'verify',
      title: 'Verify',
      cites: sample?.cites ?? [],
      entry: sampleClosed,
      due: dueDay(pack, dayOf(requirement), sampleDays),
      notNeeded: !checkSteps,
      says: sampleClosed
        ? 'Every drawn line has its finding.'
        : draw
          ? `${n(check.pending)} of ${n(check.lines)} lines wait.`
          : 'Verifiers look at each drawn line.',
    }),
    step({
      id: 'duplicates',
      title: 'Duplicates',
      cites: pack.repeats?.cites ?? [],
      entry: sampleClosed,
      notNeeded: !checkSteps,
      says:
        check.repeats > 0
          ? `${n(check.repeats)} voters count on more than one line.`
          : 'No voter counts on more than one line.',
    }),
    step({
      id: 'projection',
      title: 'Projection',
      cites: projectionCites(pack),
      entry:
        standing.projections.get('second-sample') ?? standing.projections.get('sample'),
      notNeeded: !checkSteps,
      says: decided
        ? `${n(decided.act.valid)} valid${decided.act.percent === null ? '' : `, ${decided.act.percent} % of the requirement`}.`
        : 'The statute’s estimate from the sample.',
    }),
    step({
      id: 'full-check',
      title: 'Check of every line',
      cites: 'fullCheck' in rule && rule.fullCheck ? rule.fullCheck.cites : [],
      entry: standing.projections.get('full') ?? (full && undefined),
      due: dueDay(
        pack,
        dayOf(fullCheck),
        'fullCheck' in rule ? rule.fullCheck?.businessDays : undefined,
      ),
      notNeeded: stopped || (!fullNeeded && (decided !== undefined || sampled)),
      says: fullCheck
        ? `${n(check.pending)} of ${n(check.lines)} lines wait.`
        : 'Only where the sample leaves it open.',
    }),
    step({
      id: 'certificate',
      title: 'Certificate',
      cites: 'bands' in rule ? rule.bands.cites : [],
      entry: certificate,
      says: certificate
        ? `Issued: the petition is ${certificate.act.outcome}.`
        : 'Issued when the outcome stands; nothing is written after it.',
    }),
  ]
}

function projectionCites(pack: Pack): readonly string[] {
  const rule = pack.verification
  if ('projectionCites' in rule) return rule.projectionCites
  return 'testCites' in rule ? rule.testCites : []
}

function stepMaker(pack: Pack) {
  return (about: {
    readonly id: string
    readonly title: string
    readonly cites: readonly string[]
    readonly entry?: Pick<OfficialEntry, 'by' | 'at'> | undefined
    readonly due?: string | null
    readonly notNeeded?: boolean
    readonly says: string
  }): OfficialStep => {
    const { id, title, entry, says, due = null, notNeeded = false } = about
    const cites = pack.citations.filter((cite) => about.cites.includes(cite.id))
    return {
      id,
      title,
      section: [...new Set(cites.map(({ section }) => section))].join(', '),
      unverified: cites.some(({ status }) => status === 'unverified'),
      state: entry ? 'done' : notNeeded ? 'not-needed' : 'waiting',
      by: entry?.by ?? null,
      at: entry?.at.toISOString() ?? null,
      due: entry ? null : due,
      says,
    }
  }
}

function dayOf(entry: Pick<OfficialEntry, 'at'> | undefined): string | undefined {
  return entry?.at.toISOString().slice(0, 10)
}

function dueDay(
  pack: Pack,
  from: string | undefined,
  businessDays: number | undefined,
): string | null {
  if (from === undefined || businessDays === undefined) return null
  return businessDaysAfter(pack, calendarDate(from), businessDays)
}

/** Digits by fives, as they are read aloud. */
function grouped(digits: string): string {
  return digits.replaceAll(/(\d{5})(?=\d)/g, '$1 ')
}
