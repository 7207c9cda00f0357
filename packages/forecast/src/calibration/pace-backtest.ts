import {
  addDays,
  calendarDate,
  type RandomStream,
  randomStream,
} from '@groundswell/basics'
import { pace } from '../pace.ts'
import { gammaVariate, normalVariate, poissonVariate } from '../random-variate.ts'

/** How the 90 % fan did on one kind of drive, seen 30 days before its deadline. */
export interface PaceBacktest {
  readonly kind: string
  readonly drives: number
  readonly coverage: number
  readonly below: number
  readonly above: number
  readonly bias: number
  readonly width: number
}

/** Simulates drives of 180 days, forecasts each on day 150, and compares with day 180. */
export function runPaceBacktest(question: {
  readonly drives: number
  readonly seed: string
}): readonly PaceBacktest[] {
  return [...shapes].map(([kind, shape]) => {
    let [inside, below, above, bias, width] = [0, 0, 0, 0, 0]
    for (let k = 0; k < question.drives; k++) {
      const seed = `${question.seed}/${kind}/${k}`
      const days = simulatedDays(randomStream(seed), shape)
      const daily = days.map((lines, day) => ({ date: addDays(FIRST_DAY, day), lines }))
      const answer = pace({
        daily: daily.slice(0, SEEN),
        deadline: addDays(FIRST_DAY, DAYS - 1),
        lastDay: addDays(FIRST_DAY, SEEN - 1),
        required: 1,
        seed,
        futures: 1000,
      })
      if (!answer.ok) throw new Error(answer.error.kind)
      const truth = days.reduce((sum, lines) => sum + lines, 0)
      const { median, low, high } = answer.value
      if (truth < low) below += 1
      else if (truth > high) above += 1
      else inside += 1
      bias += (median - truth) / truth
      width += (high - low) / truth
    }
    const share = (n: number) => n / question.drives
    return {
      kind,
      drives: question.drives,
      coverage: share(inside),
      below: share(below),
      above: share(above),
      bias: share(bias),
      width: share(width),
    }
  })
}

const FIRST_DAY = calendarDate('2017-01-26')
const DAYS = 180
const SEEN = 150

/** Expected pace on a day (1 is usual), drawn anew for each drive. */
type Shape = (stream: RandomStream) => (day: number) => number

const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['flat', () => () => 1],
  ['growing', (stream) => growth(0.3 + 0.9 * stream.uniform())],
  ['decaying', (stream) => growth(-0.3 - 0.9 * stream.uniform())],
  ['bursty', bursty],
  ['drifting', drifting],
  ['late rush', lateRush],
  // The last two were written before the fan was changed, and looked at when it stood.
  ['steps', steps],
  ['waves', waves],
])

function growth(logRise: number) {
  return (day: number) => Math.exp((logRise * day) / DAYS)
}

/** One week in five brings three to six times the usual lines. */
function bursty(stream: RandomStream) {
  const weeks = Array.from({ length: 30 }, () =>
    stream.uniform() < 0.2 ? 3 + 3 * stream.uniform() : 0.4 + 0.8 * stream.uniform(),
  )
  return (day: number) => weeks[Math.floor(day / 7)] ?? 1
}

/** The level walks at random, a tenth up or down a week. */
function drifting(stream: RandomStream) {
  let level = 0
  const weeks = Array.from({ length: 30 }, () => {
    level += 0.1 * normalVariate(stream)
    return Math.exp(level)
  })
  return (day: number) => weeks[Math.floor(day / 7)] ?? 1
}

/** From somewhere in the last nine weeks the pace doubles or trebles. */
function lateRush(stream: RandomStream) {
  const start = DAYS - 63 * stream.uniform()
  const height = 2 + stream.uniform()
  return (day: number) => (day >= start ? height : 1)
}

/** Three times crews come or go, and the pace changes by up to a factor of two. */
function steps(stream: RandomStream) {
  const changes = Array.from({ length: 3 }, () => ({
    day: Math.floor(DAYS * stream.uniform()),
    factor: 2 ** (2 * stream.uniform() - 1),
  }))
  return (day: number) =>
    changes.reduce((pace, c) => (day >= c.day ? pace * c.factor : pace), 1)
}

/** The pace rises and falls by half over two to four months. */
function waves(stream: RandomStream) {
  const period = 60 + 60 * stream.uniform()
  const start = period * stream.uniform()
  return (day: number) => 1 + 0.5 * Math.sin((2 * Math.PI * (day + start)) / period)
}

/** Over-dispersed daily lines with a weekly pattern: collection points open at week's end. */
function simulatedDays(stream: RandomStream, shape: Shape): readonly number[] {
  const expected = shape(stream)
  const usual = 50 * 60 ** stream.uniform()
  return Array.from({ length: DAYS }, (_, day) => {
    const pattern = [0.7, 0.8, 0.8, 0.9, 1, 1.8, 1][day % 7] ?? 1
    const scatter = gammaVariate(stream, 6) / 6
    return poissonVariate(stream, usual * expected(day) * pattern * scatter)
  })
}
