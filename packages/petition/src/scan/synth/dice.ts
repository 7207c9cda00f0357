import type { RandomStream } from '@groundswell/basics'

/** A number from `from` to `to`, all alike. */
export function between(random: RandomStream, from: number, to: number): number {
  return from + (to - from) * random.uniform()
}

/** One of a list that is not empty. */
export function oneOf<T>(random: RandomStream, list: readonly T[]): T {
  const one = list[random.below(list.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}

export function chance(random: RandomStream, share: number): boolean {
  return random.uniform() < share
}

/** A number of the standard normal distribution (Box and Muller, 1958). */
export function normal(random: RandomStream): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.uniform()))
  return radius * Math.cos(2 * Math.PI * random.uniform())
}
