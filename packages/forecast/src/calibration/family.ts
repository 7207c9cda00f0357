import type { RandomStream } from '@groundswell/basics'
import {
  evenSigners,
  filledDrive,
  gammaKeenness,
  keenFew,
  lognormalKeenness,
  paretoKeenness,
  type Signers,
  spreadSigners,
} from './drive.ts'
import { type DriveFamily, mediumTurfs, poolOf, sampledShare } from './drive-shape.ts'
import { heldOutFamilies } from './held-out-family.ts'
import { keptAsideFamilies } from './kept-aside-family.ts'
import { localFamilies } from './local-family.ts'
import { shareFamilies } from './share-family.ts'

/** Every family; the last six were looked at only when the model was done. */
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
  ...shareFamilies,
  ...keptAsideFamilies,
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
