import type { RandomStream } from '@groundswell/basics'
import {
  filledDrive,
  lognormalKeenness,
  logUniform,
  oneOf,
  type SimulatedDrive,
  spreadSigners,
} from './drive.ts'
import type { DriveFamily } from './drive-shape.ts'
import { poolsOfCounties } from './local-family.ts'

/** Families that were kept aside while the model was made: looked at once, at the end. */
export const heldOutFamilies: readonly DriveFamily[] = [
  { name: 'everything-at-once', make: everythingAtOnce },
  { name: 'tiny-sample', make: tinySample },
]

/** Bad circulators, county pools, a roaming keen tail, and a statute-like uneven draw. */
function everythingAtOnce(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 30 }, (_, k) => ({
    county: `county ${k % 6}`,
    channel: oneOf(stream, ['mail', 'paid', 'volunteer']),
    circulator: `circulator ${k}`,
    lines: Math.round(logUniform(stream, 10, 3000)),
    validity:
      stream.uniform() < 0.2 ? 0.4 * stream.uniform() : 0.6 + 0.37 * stream.uniform(),
  }))
  const local = poolsOfCounties(stream, turfs, 0)
  const lines = turfs.reduce((sum, t) => sum + t.lines, 0)
  const keen = spreadSigners(stream, lines * 4, lognormalKeenness(stream, 1.4))
  return filledDrive(stream, turfs, {
    signers: (s) => (stream.uniform() < 0.25 ? 10_000_000 + keen(s) : local(s)),
    sampled: turfs.map((t) => Math.min(1, Math.max(0.03, 60 / t.lines))),
  })
}

/** A young drive: a few hundred to three thousand lines, and a sample of 3 to 5 %. */
function tinySample(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 6 }, (_, k) => ({
    county: `county ${k % 3}`,
    channel: k < 3 ? 'mail' : 'volunteer',
    lines: Math.round(logUniform(stream, 30, 800)),
    validity: 0.5 + 0.45 * stream.uniform(),
  }))
  const lines = turfs.reduce((sum, t) => sum + t.lines, 0)
  const people = Math.round(lines * logUniform(stream, 3, 20))
  return filledDrive(stream, turfs, {
    signers: () => stream.below(people),
    sampled: oneOf(stream, [0.03, 0.05]),
  })
}
