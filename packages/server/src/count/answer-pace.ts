import { calendarDate } from '@groundswell/basics'
import { type CountPosterior, countWithMoreLines, pace } from '@groundswell/forecast'
import type { ForecastAnswer, ForecastQuestion, ThreePoints } from './forecast-answer.ts'

/**
 * The way to the deadline: the fan, where it ends, and the repeats that will be there then.
 * Without turn-ins, or after the deadline, there is nothing to come: the fan is empty and
 * the end is what is in hand.
 */
export function paceAnswer(
  question: ForecastQuestion,
  posterior: CountPosterior,
): Pick<ForecastAnswer, 'pace' | 'duplicatesAtFiling'> {
  const { evidence, required, seed } = question
  const { raw } = evidence
  const past = validSoFar(question, posterior)
  const found = pace({
    daily: question.turnIns.map(({ date, lines }) => ({
      date: calendarDate(date),
      lines,
    })),
    deadline: calendarDate(question.deadline),
    lastDay: calendarDate(question.asOf),
    required,
    seed,
    count: { posterior, raw },
  })
  if (!found.ok) {
    const inHand = threePoints(posterior.distinct)
    const reached = posterior.distinct.filter((distinct) => distinct >= required).length
    return {
      pace: {
        fan: [],
        final: inHand,
        finalRaw: raw,
        probability: reached / posterior.draws,
        assumptions: [noPaceSentences[found.error.kind]],
        past,
      },
      duplicatesAtFiling: threePoints(posterior.duplicates),
    }
  }
  const { fan, median, low, high, probability, lines, assumptions } = found.value
  const more = Math.max(0, Math.round(lines.median) - raw)
  return {
    pace: {
      fan,
      final: { median, low, high },
      finalRaw: lines.median,
      probability,
      assumptions,
      past,
    },
    duplicatesAtFiling: countWithMoreLines(posterior, { more, raw, seed }).duplicates,
  }
}

const noPaceSentences = {
  'no-turn-ins': 'There are no turn-ins, so there is no pace.',
  'not-a-count': 'A day has a number of lines that cannot be, so no pace is given.',
  'deadline-passed': 'The deadline has passed; nothing more comes in.',
} as const

/**
 * The distinct valid count on each past day, had it been asked with what is known today:
 * valid lines in proportion to the lines turned in, repeats in proportion to their square.
 */
function validSoFar(
  { turnIns, evidence }: ForecastQuestion,
  posterior: CountPosterior,
): readonly ({ readonly date: string } & ThreePoints)[] {
  const total = Math.max(1, evidence.raw)
  let lines = 0
  return turnIns.map((day) => {
    lines += day.lines
    const share = Math.min(1, lines / total)
    const distinct = posterior.validLines.map(
      (valid, draw) => valid * share - (posterior.duplicates[draw] ?? 0) * share * share,
    )
    return { date: day.date, ...threePoints(distinct) }
  })
}

function threePoints(draws: Float64Array): ThreePoints {
  const sorted = Float64Array.from(draws).sort()
  const at = (p: number) => Math.round(sorted[Math.round((sorted.length - 1) * p)] ?? 0)
  return { median: at(0.5), low: at(0.05), high: at(0.95) }
}
