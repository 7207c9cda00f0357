import type { RandomStream } from '@groundswell/basics'
import {
  evenSigners,
  filledDrive,
  gammaKeenness,
  keenFew,
  lognormalKeenness,
  logUniform,
  oneOf,
  paretoKeenness,
  type Signers,
  type SimulatedDrive,
  spreadSigners,
  type Turf,
} from './drive.ts'
import { heldOutFamilies } from './held-out-family.ts'
import { localFamilies } from './local-family.ts'

/** A kind of drive, and how to make one. */
export interface DriveFamily {
  readonly name: string
  readonly make: (stream: RandomStream) => SimulatedDrive
}

/** Counties and channels of a medium drive: 12 strata from 5 to 5,000 lines, validity 35–97 %. */
export function mediumTurfs(stream: RandomStream): readonly Turf[] {
  const turfs: Turf[] = []
  for (let county = 0; county < 4; county++) {
    for (const channel of ['mail', 'paid', 'volunteer']) {
      turfs.push({
        county: `county ${county}`,
        channel,
        lines: Math.round(logUniform(stream, 5, 5000)),
        validity: 0.35 + 0.62 * stream.uniform(),
      })
    }
  }
  return turfs
}

/** People who might sign: 6 to 30 times the lines of the drive. */
export function poolOf(
  stream: RandomStream,
  turfs: readonly Turf[],
  [low, high]: readonly [number, number] = [6, 30],
): number {
  const lines = turfs.reduce((sum, t) => sum + t.lines, 0)
  return Math.round(lines * logUniform(stream, low, high))
}

export function sampledShare(stream: RandomStream): number {
  return oneOf(stream, [0.03, 0.05, 0.1, 0.2])
}

/** Every family; the last two were looked at only when the model was done. */
export const driveFamilies: readonly DriveFamily[] = [
  medium('even', evenSigners),
  medium('thirty-by-five', (stream, people) =>
    keenFew(stream, people, { people: 0.05, lines: 0.3 }),
  ),
  medium('lognormal', (stream, people) =>
    spreadSigners(stream, people, lognormalKeenness(stream, 1.2)),
  ),
  medium('negative-binomial', (stream, people) =>
    spreadSigners(stream, people, gammaKeenness(stream, 0.5)),
  ),
  medium('pareto', (stream, people) =>
    spreadSigners(stream, people, paretoKeenness(stream, 1.8)),
  ),
  medium('few-repeats', evenSigners, [100, 500]),
  medium('many-repeats', evenSigners, [2, 5]),
  ...localFamilies,
  ...heldOutFamilies,
]

function medium(
  name: string,
  signers: (stream: RandomStream, people: number) => Signers,
  pool?: readonly [number, number],
): DriveFamily {
  return {
    name,
    make: (stream) => {
      const turfs = mediumTurfs(stream)
      return filledDrive(stream, turfs, {
        signers: signers(stream, poolOf(stream, turfs, pool)),
        sampled: sampledShare(stream),
      })
    },
  }
}
