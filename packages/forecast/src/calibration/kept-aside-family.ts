import type { RandomStream } from '@groundswell/basics'
import {
  evenSigners,
  filledDrive,
  gammaKeenness,
  logUniform,
  type Signers,
  type SimulatedDrive,
  spreadSigners,
} from './drive.ts'
import { type DriveFamily, poolOf } from './drive-shape.ts'

/**
 * Families of other shapes and sizes than those the model was made with. They were written
 * before the model was changed and looked at once, when it stood.
 */
export const keptAsideFamilies: readonly DriveFamily[] = [
  { name: 'one-stratum', make: oneStratum },
  { name: 'weeks', make: weeks },
  { name: 'large', make: large },
  { name: 'forgetful', make: forgetful },
  { name: 'zipf', make: zipf },
  { name: 'extreme-validity', make: extremeValidity },
]

/** Nothing is known but the whole: one stratum of any size, any sample, any validity. */
function oneStratum(stream: RandomStream): SimulatedDrive {
  const turfs = [
    {
      county: 'county',
      channel: 'all',
      lines: Math.round(logUniform(stream, 300, 30_000)),
      validity: 0.3 + 0.65 * stream.uniform(),
    },
  ]
  const signers = evenSigners(stream, poolOf(stream, turfs, [4, 50]))
  return filledDrive(stream, turfs, { signers, sampled: logUniform(stream, 0.02, 0.5) })
}

/** Two counties over ten weeks: validity drifts from week to week, keenness is gamma of shape 0.3. */
function weeks(stream: RandomStream): SimulatedDrive {
  const turfs = ['county 0', 'county 1'].flatMap((county) => {
    let logit = 0.3 + stream.uniform()
    return Array.from({ length: 10 }, (_, week) => {
      logit += 0.35 * (2 * stream.uniform() - 1)
      return {
        county,
        channel: `week ${week}`,
        lines: Math.round(logUniform(stream, 50, 1200)),
        validity: 1 / (1 + Math.exp(-logit)),
      }
    })
  })
  const signers = spreadSigners(
    stream,
    poolOf(stream, turfs, [8, 40]),
    gammaKeenness(stream, 0.3),
  )
  return filledDrive(stream, turfs, { signers, sampled: logUniform(stream, 0.04, 0.25) })
}

/** A state-sized drive of 50,000 to 150,000 lines and a sample of 1 to 4 %. */
function large(stream: RandomStream): SimulatedDrive {
  const total = logUniform(stream, 50_000, 150_000)
  const sizes = Array.from({ length: 40 }, () => logUniform(stream, 1, 60))
  const sum = sizes.reduce((a, b) => a + b, 0)
  const turfs = sizes.map((size, k) => ({
    county: `county ${k % 20}`,
    channel: k < 20 ? 'mail' : 'paid',
    lines: Math.max(1, Math.round((size / sum) * total)),
    validity: k < 20 ? 0.75 + 0.2 * stream.uniform() : 0.5 + 0.35 * stream.uniform(),
  }))
  const signers = evenSigners(stream, poolOf(stream, turfs, [8, 60]))
  return filledDrive(stream, turfs, { signers, sampled: logUniform(stream, 0.01, 0.04) })
}

/** One signer in 15 to 60 signs again soon in the same place; nobody else signs twice but by chance. */
function forgetful(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 16 }, (_, k) => ({
    county: `county ${k % 8}`,
    channel: k < 8 ? 'street' : 'mail',
    lines: Math.round(logUniform(stream, 20, 2500)),
    validity: 0.45 + 0.5 * stream.uniform(),
  }))
  const people = poolOf(stream, turfs, [40, 200])
  const again = 1 / logUniform(stream, 15, 60)
  const before = turfs.map((): number[] => [])
  const signers: Signers = (stratum) => {
    const seen = before[stratum] ?? []
    if (seen.length > 0 && stream.uniform() < again) {
      return seen[stream.below(seen.length)] ?? 0
    }
    const person = stream.below(people)
    seen.push(person)
    return person
  }
  return filledDrive(stream, turfs, { signers, sampled: logUniform(stream, 0.05, 0.3) })
}

/** Keenness falls with a person's rank by a power of 0.3 to 0.6. */
function zipf(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 24 }, (_, k) => ({
    county: `county ${k % 12}`,
    channel: k < 12 ? 'paid' : 'volunteer',
    lines: Math.round(logUniform(stream, 8, 2000)),
    validity: 0.4 + 0.55 * stream.uniform(),
  }))
  const power = 0.3 + 0.3 * stream.uniform()
  let rank = 0
  const keenness = () => {
    rank += 1
    return rank ** -power
  }
  const signers = spreadSigners(stream, poolOf(stream, turfs), keenness)
  return filledDrive(stream, turfs, { signers, sampled: logUniform(stream, 0.05, 0.2) })
}

/** Half of the strata are nearly all valid, the other half nearly all invalid. */
function extremeValidity(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 10 }, (_, k) => ({
    county: `county ${k % 5}`,
    channel: k < 5 ? 'mail' : 'paid',
    lines: Math.round(logUniform(stream, 30, 4000)),
    validity: k < 5 ? 0.95 + 0.05 * stream.uniform() : 0.05 + 0.25 * stream.uniform(),
  }))
  const signers = evenSigners(stream, poolOf(stream, turfs, [3, 30]))
  return filledDrive(stream, turfs, { signers, sampled: logUniform(stream, 0.05, 0.2) })
}
