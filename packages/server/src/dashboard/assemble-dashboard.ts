import { placeNamed } from '@groundswell/rules'
import type { CountyPace } from '../count/county-capacity.ts'
import type { ForecastAnswer, GroupAnswer } from '../count/forecast-answer.ts'
import type { Gathered } from '../count/gather-evidence.ts'
import { procedureOf } from '../count/procedure-of.ts'
import type { KeyingSpeed } from '../keying/keying-speed.ts'
import type { KeyingStages } from '../keying/next-keying-lines.ts'
import type { PetitionRules } from '../records/petition-rules.ts'
import type { RollSnapshotRow } from '../storage/tables.ts'
import type { Dashboard, GroupRow } from '../wire/dashboard.ts'
import type { Petition } from '../wire/petition.ts'
import { circulatorFlag } from './circulator-flag.ts'
import { countSentence } from './count-sentence.ts'
import { filingAdviceShown } from './filing-advice-shown.ts'
import { nextSteps } from './next-steps.ts'
import { paceShown } from './pace-shown.ts'
import type { PaperStanding } from './paper-standing.ts'
import { plainDate, plainNumber } from './plain-number.ts'
import { rejectReasons } from './reject-reasons.ts'

export interface DashboardParts {
  readonly petition: Petition
  readonly rules: PetitionRules
  readonly gathered: Gathered
  readonly answer: ForecastAnswer
  readonly turnIns: readonly { readonly date: string; readonly lines: number }[]
  readonly changes: Dashboard['changes']
  readonly roll: RollSnapshotRow | null
  readonly keying: KeyingSpeed & KeyingStages
  readonly paper: PaperStanding
  readonly countyPace: readonly CountyPace[]
  readonly at: Date
}

/** The whole dashboard from what was gathered and what the forecast answered. */
export function assembleDashboard(parts: DashboardParts): Dashboard {
  const { petition, rules, gathered, answer, turnIns, roll } = parts
  const { findings } = gathered
  const procedure = procedureOf(rules.pack, petition.required)
  const needed = neededShown(petition, answer)
  const channels = new Set(answer.validity.channels.map(({ key }) => key))
  // Lines by mail or online have nobody to talk to; their circulator is the channel itself.
  const people = answer.validity.circulators.filter(
    ({ key }) => key !== 'unknown' && !channels.has(key),
  )
  const circulators = people.map((group) => {
    const flag = circulatorFlag(group, answer.validity.whole)
    const late = parts.paper.outTooLong.get(group.key)
    return {
      ...groupRow(group),
      ...(late === undefined ? {} : { sheetsOutOver14Days: late }),
      ...(flag === undefined ? {} : { flag }),
    }
  })
  return {
    petition,
    asOf: parts.at.toISOString(),
    inputsHash: gathered.inputsHash,
    stale: false,
    sentence: countSentence(petition, answer),
    method: answer.method,
    assumptions: assumptionsOf(parts),
    unverified: [...procedure.unverified],
    tiers: {
      raw: gathered.turnedIn,
      keyed: findings.keyed,
      reviewed: findings.reviewed,
      undecided: findings.undecided,
      convenience: findings.convenience,
      validLines: answer.validLines,
      duplicates: answer.duplicates,
      valid: answer.valid,
    },
    odds: {
      fail: answer.odds.fail,
      fullCheck: answer.odds.fullCheck,
      qualify: answer.odds.qualify,
      reachRequirement: answer.probability,
      qualifyInTheEnd: answer.odds.qualifiedInTheEnd,
      projection: answer.odds.projection,
      bands: {
        fullCheckFrom: procedure.fullCheckFrom,
        sufficientFrom: procedure.sufficientFrom,
        cites: [...procedure.cites],
      },
      simulations: answer.odds.simulations,
      note: oddsNote(gathered.turnedIn, petition.required),
    },
    needed,
    sharpen: answer.sharpen.map((row) => ({
      moreDrawnLines: row.moreDrawnLines,
      halfWidthNow: row.halfWidthNow,
      halfWidthThen: row.halfWidthThen,
      hours: Math.round((row.moreDrawnLines / parts.keying.linesPerHour) * 10) / 10,
    })),
    pace: paceShown(petition, answer, turnIns, needed),
    counties: everyCounty(parts),
    channels: answer.validity.channels.map(groupRow),
    weeks: answer.validity.weeks.map((group) => ({
      ...groupRow(group),
      label: `week of ${plainDate(group.key)}`,
    })),
    circulators,
    rejectReasons: rejectReasons(rules.pack, findings),
    duplicates: {
      found: findings.found.extraLines,
      pairs: findings.found.pairs,
      inHand: answer.duplicates,
      atFiling: answer.duplicatesAtFiling,
      examples: [
        {
          sameSheet: findings.found.sameSheet,
          sameCirculator: findings.found.sameCirculator,
          acrossCounties: findings.found.acrossCounties,
        },
      ],
    },
    changes: parts.changes,
    next: nextSteps({
      petition,
      answer,
      findings,
      hasRoll: roll !== null,
      turnedIn: gathered.turnedIn,
      linesBeyondTurnIns: gathered.linesBeyondTurnIns,
      flaggedCirculators: circulators.flatMap((row) =>
        'flag' in row ? [row.label] : [],
      ),
      latestTurnIn: turnIns.at(-1)?.date ?? null,
      keying: parts.keying,
      paper: parts.paper,
    }),
    filing: filingAdviceShown({ petition, rules, answer, pace: parts.countyPace }),
    roll:
      roll === null
        ? null
        : {
            snapshotId: roll.id,
            voters: roll.voters,
            importedAt: roll.imported_at.toISOString(),
            source: roll.source,
          },
  }
}

/** Counties with lines, most valid first, then those that have none yet. */
function everyCounty({ rules, answer, gathered }: DashboardParts): Dashboard['counties'] {
  const { places } = rules.pack
  const withLines = answer.validity.counties.map((group) => ({
    ...groupRow(group),
    fips: placeNamed(places, group.key)?.code ?? '',
    duplicatesFound: gathered.findings.extraLinesByCounty.get(group.key) ?? 0,
  }))
  const there = new Set(withLines.map(({ key }) => key))
  const none = { median: 0, low: 0, high: 0 }
  const withoutLines = places
    .filter(({ name }) => !there.has(name))
    .map(({ name, code }) => ({
      key: name,
      label: name,
      lines: 0,
      rate: { reviewed: 0, valid: 0, ...none },
      validInHand: none,
      fips: code,
      duplicatesFound: 0,
    }))
  return [...withLines, ...withoutLines]
}

function groupRow(group: GroupAnswer): GroupRow {
  return {
    key: group.key,
    label: group.key,
    lines: group.lines,
    rate: { reviewed: group.reviewed, valid: Math.round(group.valid), ...group.rate },
    validInHand: group.validInHand,
  }
}

/** Elec. Code 9030: fewer lines than signatures required fail before any sample. */
function oddsNote(turnedIn: number, required: number): string | null {
  return turnedIn >= required
    ? null
    : `${plainNumber(turnedIn)} lines in hand are fewer than the ${plainNumber(required)} required, so the raw count alone would fail it today.`
}

function neededShown(petition: Petition, answer: ForecastAnswer): Dashboard['needed'] {
  const missing = Math.max(0, petition.required - answer.valid.median)
  const validity = answer.raw === 0 ? 0 : answer.valid.median / answer.raw
  const atTodaysValidity = validity === 0 ? missing : Math.ceil(missing / validity)
  const lines95 = answer.needed95 ?? atTodaysValidity
  return {
    valid: Math.round(missing),
    lines95,
    linesPerDay: petition.daysLeft === 0 ? lines95 : lines95 / petition.daysLeft,
    validity,
  }
}

function assumptionsOf({ answer, gathered }: DashboardParts): string[] {
  const { linesBeyondTurnIns, findings } = gathered
  return [
    ...answer.assumptions,
    ...(linesBeyondTurnIns > 0
      ? [
          `${linesBeyondTurnIns} keyed lines have no turn-in; the count includes them, the raw tier does not.`,
        ]
      : []),
    ...(findings.unmatched > 0
      ? [
          `${findings.unmatched} keyed lines have not been matched against a roll and count as not keyed.`,
        ]
      : []),
  ]
}
