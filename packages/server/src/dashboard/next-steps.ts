import type { ForecastAnswer } from '../count/forecast-answer.ts'
import type { ReviewFindings } from '../count/review-findings.ts'
import type { KeyingSpeed } from '../keying/keying-speed.ts'
import type { KeyingStages } from '../keying/next-keying-lines.ts'
import type { NextStep } from '../wire/dashboard.ts'
import type { Petition } from '../wire/petition.ts'
import type { PaperStanding } from './paper-standing.ts'
import { halfWidth, percent, plainDate, plainNumber } from './plain-number.ts'

export interface StepGrounds {
  readonly petition: Petition
  readonly answer: ForecastAnswer
  readonly findings: ReviewFindings
  readonly hasRoll: boolean
  readonly turnedIn: number
  readonly linesBeyondTurnIns: number
  readonly flaggedCirculators: readonly string[]
  readonly latestTurnIn: string | null
  readonly keying: KeyingSpeed & KeyingStages
  /** Absent where no sheet was printed. */
  readonly paper?: PaperStanding
}

type Step = Omit<NextStep, 'weight'>

/** An interval narrower than this share of the requirement decides nothing more. */
const sharpEnough = 0.02

/**
 * What to do next, most urgent first. The order is fixed: first what the count cannot do
 * without, then what contradicts itself, then what people alone can decide, then what makes
 * the number sharper, then what makes the drive better, and last whether to go on or file.
 */
export function nextSteps(grounds: StepGrounds): NextStep[] {
  const steps = [
    rollStep(grounds),
    turnInStep(grounds),
    keyStep(grounds),
    mismatchStep(grounds),
    mendStep(grounds),
    openPagesStep(grounds),
    reviewStep(grounds),
    transcribeStep(grounds),
    declarationStep(grounds),
    outStep(grounds),
    sharpenStep(grounds),
    circulatorStep(grounds),
    reasonStep(grounds),
    filingStep(grounds),
  ].filter((step) => step !== undefined)
  return steps.map((step, at) => ({
    ...step,
    weight: at === 0 ? 'first' : at === 1 ? 'second' : 'later',
  }))
}

function rollStep({ hasRoll }: StepGrounds): Step | undefined {
  if (hasRoll) return undefined
  return {
    code: 'import-roll',
    verb: 'Import the voter roll',
    sentence: 'Without a roll no line can be told valid from invalid.',
    href: '/uploads',
  }
}

function turnInStep({ turnedIn, latestTurnIn, petition }: StepGrounds): Step | undefined {
  if (turnedIn === 0) {
    return {
      code: 'import-turn-ins',
      verb: 'Import turn-ins',
      sentence:
        'The raw count is the sum of what came in; nothing has been recorded yet.',
      href: '/uploads',
    }
  }
  const isOld = latestTurnIn !== null && daysApart(latestTurnIn, petition.asOf) > 7
  if (!isOld || petition.daysLeft === 0) return undefined
  return {
    code: 'turn-ins-late',
    verb: 'Record turn-ins',
    sentence: `The last turn-in is of ${plainDate(latestTurnIn)}. Sheets that lie with circulators are not in this count.`,
    href: '/uploads',
  }
}

function keyStep({ findings }: StepGrounds): Step | undefined {
  if (findings.keyed > 0) return undefined
  return {
    code: 'key-lines',
    verb: 'Key a random sample',
    sentence: 'No line has been keyed, so validity is not known at all.',
    href: '/uploads',
  }
}

function mismatchStep({ linesBeyondTurnIns }: StepGrounds): Step | undefined {
  if (linesBeyondTurnIns === 0) return undefined
  return {
    code: 'turn-ins-short',
    verb: 'Check turn-ins against sheets',
    sentence: `${plainNumber(linesBeyondTurnIns)} more lines were keyed than turned in: a turn-in is missing or was counted short.`,
    href: '/uploads',
  }
}

function mendStep({ paper }: StepGrounds): Step | undefined {
  const toMend = paper?.toMend ?? null
  if (toMend === null) return undefined
  const { sheets, lines, until } = toMend
  return {
    code: 'mend-sheets',
    verb: sheets === 1 ? 'Mend a sheet' : `Mend ${plainNumber(sheets)} sheets`,
    sentence: `${plainNumber(lines)} lines would be lost with sheets that the county would throw out; they can be saved until ${plainDate(until)}.`,
    href: '/compliance',
  }
}

function openPagesStep({ paper }: StepGrounds): Step | undefined {
  const pages = paper?.openPages ?? 0
  if (pages === 0) return undefined
  return {
    code: 'open-pages',
    verb: pages === 1 ? 'Look at a page' : `Look at ${plainNumber(pages)} pages`,
    sentence:
      'The reader of scans is not sure which sheets they are; until then their lines do not count.',
    href: '/scans',
  }
}

function declarationStep({ paper }: StepGrounds): Step | undefined {
  const sheets = paper?.unchecked ?? 0
  if (sheets === 0) return undefined
  return {
    code: 'read-declarations',
    verb: 'Read declarations',
    sentence: `Nobody has read the circulator’s declaration on ${sheets === 1 ? 'a sheet' : `${plainNumber(sheets)} sheets`}: without it nobody knows whether they count.`,
    href: '/compliance',
  }
}

function outStep({ paper }: StepGrounds): Step | undefined {
  const out = [...(paper?.outTooLong ?? [])]
  const sheets = out.reduce((sum, [, each]) => sum + each, 0)
  if (sheets === 0) return undefined
  return {
    code: 'call-circulators',
    verb: out.length === 1 ? 'Call a circulator' : `Call ${out.length} circulators`,
    sentence: `${plainNumber(sheets)} sheets have been out for more than 14 days.`,
    href: '/packets',
  }
}

function reviewStep({ findings }: StepGrounds): Step | undefined {
  const { undecided } = findings
  if (undecided === 0) return undefined
  const lines = undecided === 1 ? '1 line' : `${plainNumber(undecided)} lines`
  return {
    code: 'review-lines',
    verb: `Review ${lines}`,
    sentence: `The machine leaves ${lines} to a person; until then each counts by its probability.`,
    href: '/review',
  }
}

function transcribeStep({ keying }: StepGrounds): Step | undefined {
  const { toRead, toReadAgain, toSettle } = keying
  const open = toRead + toReadAgain + toSettle
  if (open === 0) return undefined
  const parts = [
    ...(toRead > 0 ? [`${plainNumber(toRead)} not read yet`] : []),
    ...(toReadAgain > 0 ? [`${plainNumber(toReadAgain)} read once`] : []),
    ...(toSettle > 0 ? [`${plainNumber(toSettle)} read differently by two people`] : []),
  ]
  return {
    code: 'transcribe-lines',
    verb: open === 1 ? 'Key 1 line' : `Key ${plainNumber(open)} lines`,
    sentence: `Drawn lines that wait for the transcription desk: ${parts.join(', ')}.`,
    href: '/transcribe',
  }
}

function sharpenStep({
  answer,
  petition,
  findings,
  keying,
}: StepGrounds): Step | undefined {
  const wide = halfWidth(answer.valid)
  const isOpen = answer.probability > 0.02 && answer.probability < 0.98
  if (findings.keyed === 0 || (!isOpen && wide < sharpEnough * petition.required)) {
    return undefined
  }
  const best = answer.sharpen.find((row) => row.halfWidthThen < 0.85 * row.halfWidthNow)
  if (best === undefined) return undefined
  return {
    code: 'sharpen',
    verb: `Key ${plainNumber(best.moreDrawnLines)} more drawn lines`,
    sentence: `The interval shrinks from ±${plainNumber(best.halfWidthNow, best.halfWidthNow)} to ±${plainNumber(best.halfWidthThen, best.halfWidthThen)}; about ${workWords(best.moreDrawnLines / keying.linesPerHour)} of keying by two people.`,
    href: '/#sharpen',
  }
}

function circulatorStep({ flaggedCirculators }: StepGrounds): Step | undefined {
  const n = flaggedCirculators.length
  if (n === 0) return undefined
  return {
    code: 'train-circulators',
    verb: n === 1 ? 'Talk to a circulator' : `Talk to ${n} circulators`,
    sentence: `${flaggedCirculators.slice(0, 3).join(', ')}${n > 3 ? ' and others' : ''}: validity clearly below the drive’s.`,
    href: '/circulators',
  }
}

function reasonStep({ findings }: StepGrounds): Step | undefined {
  const sums = { thisWeek: 0, before: 0 }
  for (const each of findings.reasons.values()) {
    sums.thisWeek += each.thisWeek
    sums.before += each.before
  }
  if (sums.thisWeek < 50 || sums.before < 50) return undefined
  const risen = [...findings.reasons]
    .map(([code, each]) => {
      const [now, then] = [each.thisWeek / sums.thisWeek, each.before / sums.before]
      // Two standard errors of a share, so that a week's chance does not call for training.
      const error = Math.sqrt((then * (1 - then)) / sums.thisWeek)
      return { code, rise: now - then, isClear: now - then > Math.max(0.03, 2 * error) }
    })
    .filter(({ isClear }) => isClear)
    .sort((a, b) => b.rise - a.rise)[0]
  if (risen === undefined) return undefined
  return {
    code: 'reason-rises',
    verb: 'Look at reject reasons',
    sentence: `${risen.code} makes ${Math.round(risen.rise * 100)} points more of the rejects than before.`,
    href: '/',
  }
}

function filingStep({ answer, petition }: StepGrounds): Step | undefined {
  const { odds, pace, valid } = answer
  if (odds.qualifiedInTheEnd >= 0.95) {
    return {
      code: 'file',
      verb: 'Prepare to file',
      sentence: `Filed today the petition qualifies in ${percent(odds.qualifiedInTheEnd)} of all cases, ${percent(odds.qualify)} on the sample alone.`,
      href: '/filing',
    }
  }
  if (petition.daysLeft === 0) {
    return {
      code: 'deadline',
      verb: 'Decide on filing',
      sentence: `The deadline has come; the petition would qualify in ${percent(odds.qualifiedInTheEnd)} of all cases.`,
      href: '/filing',
    }
  }
  const missing = Math.max(0, petition.required - valid.median)
  const aDay = Math.ceil((answer.needed95 ?? missing) / petition.daysLeft)
  return {
    code: pace.probability >= 0.9 ? 'keep-the-pace' : 'collect-faster',
    verb: pace.probability >= 0.9 ? 'Keep the pace' : 'Collect faster',
    sentence: `${aDay === 1 ? '1 line a day until' : `${plainNumber(aDay, aDay / 10)} lines a day until`} ${plainDate(petition.deadline)} ${aDay === 1 ? 'gives' : 'give'} 95 % odds; at this pace the requirement is reached in ${percent(pace.probability)} of all cases.`,
    href: '/circulators',
  }
}

/** Hours of work in words, under an hour to the nearest five minutes. */
function workWords(hours: number): string {
  const minutes = Math.max(5, Math.round((hours * 60) / 5) * 5)
  if (minutes < 60) return `${minutes} minutes`
  const whole = Math.round(hours)
  return whole === 1 ? '1 hour' : `${whole} hours`
}

function daysApart(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
