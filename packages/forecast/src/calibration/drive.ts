import type { RandomStream } from '@groundswell/basics'
import { gammaVariate, normalVariate } from '../random-variate.ts'
import type { Stratum } from '../stratum.ts'

/** A made-up drive whose truth is known: every line with its person, and the draw. */
export interface SimulatedDrive {
  readonly strata: readonly Stratum[]
  /** Stratum of each line. */
  readonly stratum: Int32Array
  /** Person of each line, or -1 when it is not valid. */
  readonly person: Int32Array
  /** Share of each stratum that is drawn and reviewed. */
  readonly sampled: Float64Array
  /** Sheet of each line, counted through the drive, where whole sheets are drawn. */
  readonly sheet?: Int32Array
}

/** A stratum to be filled, with the share of its lines that are valid. */
export interface Turf {
  readonly county: string
  readonly channel: string
  readonly circulator?: string
  readonly lines: number
  readonly validity: number
}

/** Chooses the signer of a valid line of a stratum. */
export type Signers = (stratum: number) => number

/** Fills the turfs line by line. `sampled` is one share for all or one for each. */
export function filledDrive(
  stream: RandomStream,
  turfs: readonly Turf[],
  plan: { readonly signers: Signers; readonly sampled: number | readonly number[] },
): SimulatedDrive {
  const total = turfs.reduce((sum, t) => sum + t.lines, 0)
  const stratum = new Int32Array(total)
  const person = new Int32Array(total).fill(-1)
  let line = 0
  for (const [s, turf] of turfs.entries()) {
    for (let k = 0; k < turf.lines; k++) {
      stratum[line] = s
      if (stream.uniform() < turf.validity) person[line] = plan.signers(s)
      line += 1
    }
  }
  const strata = turfs.map((t, s) => ({
    id: `s${String(s).padStart(4, '0')}`,
    county: t.county,
    channel: t.channel,
    ...(t.circulator === undefined ? {} : { circulator: t.circulator }),
    lines: t.lines,
  }))
  const { sampled } = plan
  return {
    strata,
    stratum,
    person,
    sampled: Float64Array.from(turfs, (_, s) =>
      typeof sampled === 'number' ? sampled : (sampled[s] ?? 0),
    ),
  }
}

/** The distinct valid lines: the truth that the count estimates. */
export function distinctOf(drive: SimulatedDrive): number {
  const persons = new Set(drive.person)
  persons.delete(-1)
  return persons.size
}

/** A number spread evenly on a logarithmic scale. */
export function logUniform(stream: RandomStream, low: number, high: number): number {
  return low * (high / low) ** stream.uniform()
}

/** One of some things, all as likely. */
export function oneOf<T>(stream: RandomStream, things: readonly [T, ...T[]]): T {
  return things[stream.below(things.length)] ?? things[0]
}

/** Signers who are all alike. */
export function evenSigners(stream: RandomStream, people: number): Signers {
  return () => stream.below(people)
}

/** A `people` share of the people gives a `lines` share of the lines. */
export function keenFew(
  stream: RandomStream,
  people: number,
  keen: { readonly people: number; readonly lines: number },
): Signers {
  const few = Math.max(1, Math.round(people * keen.people))
  return () =>
    stream.uniform() < keen.lines
      ? stream.below(few)
      : few + stream.below(Math.max(1, people - few))
}

/** Signers whose keenness is spread by `keenness`, drawn once for each person. */
export function spreadSigners(
  stream: RandomStream,
  people: number,
  keenness: () => number,
): Signers {
  const cumulative = new Float64Array(people)
  let sum = 0
  for (let p = 0; p < people; p++) {
    sum += keenness()
    cumulative[p] = sum
  }
  return () => {
    const target = stream.uniform() * sum
    let [low, high] = [0, people - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cumulative[middle] ?? 0) > target) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** Keenness with a lognormal tail. */
export function lognormalKeenness(stream: RandomStream, sigma: number): () => number {
  return () => Math.exp(sigma * normalVariate(stream))
}

/** Keenness with a Pareto tail of exponent `alpha`, cut at a thousand times the least. */
export function paretoKeenness(stream: RandomStream, alpha: number): () => number {
  return () => Math.min(1000, (1 - stream.uniform()) ** (-1 / alpha))
}

/** Keenness with a gamma spread: persons sign a negative-binomial number of times. */
export function gammaKeenness(stream: RandomStream, shape: number): () => number {
  return () => gammaVariate(stream, shape) / shape
}
