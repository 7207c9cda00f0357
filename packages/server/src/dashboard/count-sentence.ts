import type { ForecastAnswer } from '../count/forecast-answer.ts'
import type { Petition } from '../wire/petition.ts'
import { halfWidth, plainChances, plainDate, plainNumber } from './plain-number.ts'

/** The count in one sentence, and in a second one where the pace leads. */
export function countSentence(petition: Petition, answer: ForecastAnswer): string {
  const { valid } = answer
  const wide = halfWidth(valid)
  const number = (value: number) => plainNumber(value, wide)
  const held =
    wide < 0.5
      ? `We hold ${number(valid.median)} valid signatures of ${plainNumber(petition.required)}.`
      : `We hold about ${number(valid.median)} valid signatures (90 % sure: ${number(valid.low)}–${number(valid.high)}) of ${plainNumber(petition.required)}.`
  return `${held} ${daysSentence(petition)} ${paceSentence(petition, answer)}`.trim()
}

function daysSentence({ daysLeft }: Petition): string {
  if (daysLeft === 0) return 'The deadline has come.'
  return daysLeft === 1 ? '1 day left.' : `${daysLeft} days left.`
}

function paceSentence(petition: Petition, { valid, pace, odds }: ForecastAnswer): string {
  if (valid.low >= petition.required) {
    return `Filed today, the petition would qualify ${plainChances(odds.qualifiedInTheEnd)}.`
  }
  if (petition.daysLeft === 0 || pace.fan.length === 0) return ''
  const day = pace.fan.find(({ median }) => median >= petition.required)
  return day === undefined
    ? `At this pace about ${plainNumber(pace.final.median, halfWidth(pace.final))} by ${plainDate(petition.deadline)}; the requirement is reached ${plainChances(pace.probability)}.`
    : `At this pace the requirement is reached about ${plainDate(day.date)}, and by the deadline ${plainChances(pace.probability)}.`
}
