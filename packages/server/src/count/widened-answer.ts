import { plainNumber } from '../dashboard/plain-number.ts'
import type { ForecastAnswer, ThreePoints } from './forecast-answer.ts'

/** How far the raw count may be from the truth for rows that nobody is sure of. */
export interface UnsureRows {
  /** Lines that are counted and may be none. */
  readonly tooHigh: number
  /** Rows that are not counted and may be lines. */
  readonly tooLow: number
}

/**
 * The answer with its intervals widened by rows of which nobody is sure that they hold ink:
 * each may be a line, valid as often as the others. The medians and the odds stay.
 */
export function widenedAnswer(
  answer: ForecastAnswer,
  { tooHigh, tooLow }: UnsureRows,
): ForecastAnswer {
  if (tooHigh + tooLow === 0) return answer
  const validity = answer.validity.whole.median
  const wider = ({ median, low, high }: ThreePoints): ThreePoints => ({
    median,
    low: Math.max(0, low - tooHigh * validity),
    high: high + tooLow * validity,
  })
  const unsure = tooHigh + tooLow
  const sentence = `${plainNumber(unsure)} ${unsure === 1 ? 'row' : 'rows'} of scanned sheets may or may not hold a signature; the interval of the count is wider for them, the odds are not.`
  return {
    ...answer,
    valid: wider(answer.valid),
    validLines: wider(answer.validLines),
    assumptions: [...answer.assumptions, sentence],
  }
}
