import type { RandomStream } from '@groundswell/basics'
import { betaVariate } from '../random-variate.ts'
import {
  evenSigners,
  filledDrive,
  logUniform,
  oneOf,
  type Signers,
  type SimulatedDrive,
  type Turf,
} from './drive.ts'
import { type DriveFamily, mediumTurfs, poolOf, sampledShare } from './drive-shape.ts'

/** Families in which it matters where a line was signed. */
export const localFamilies: readonly DriveFamily[] = [
  { name: 'couples', make: couples },
  { name: 'circulators', make: circulators },
  { name: 'small-strata', make: smallStrata },
  { name: 'county-pools', make: countyPools },
  { name: 'cross-county', make: crossCounty },
  { name: 'forger', make: forger },
  { name: 'stars', make: stars },
  { name: 'hot-channel', make: hotChannel },
  { name: 'uneven-samples', make: unevenSamples },
  { name: 'statewide', make: statewide },
  { name: 'whole-sheets', make: wholeSheets },
]

/** Two people of one household sign one after the other; half of the people live so. */
function couples(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream)
  const people = poolOf(stream, turfs)
  let next: { readonly stratum: number; readonly person: number } | undefined
  const signers: Signers = (stratum) => {
    const partner = next
    next = undefined
    if (partner?.stratum === stratum) return partner.person
    const person = stream.below(people)
    if (person % 4 < 2) next = { stratum, person: person ^ 1 }
    return person
  }
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** Forty circulators, most of them good and some very bad, as strata of their own. */
function circulators(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 40 }, (_, k) => {
    const bad = stream.uniform() < 0.25
    return {
      county: `county ${k % 5}`,
      channel: k % 2 === 0 ? 'paid' : 'volunteer',
      circulator: `circulator ${k}`,
      lines: Math.round(logUniform(stream, 20, 1500)),
      validity: bad ? 0.1 + 0.4 * stream.uniform() : 0.75 + 0.22 * stream.uniform(),
    }
  })
  const signers = evenSigners(stream, poolOf(stream, turfs))
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** A hundred and twenty strata with a handful of lines each. */
function smallStrata(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 120 }, (_, k) => ({
    county: `county ${Math.floor(k / 4)}`,
    channel: `channel ${k % 4}`,
    lines: Math.round(logUniform(stream, 2, 150)),
    validity: 0.35 + 0.62 * stream.uniform(),
  }))
  const signers = evenSigners(stream, poolOf(stream, turfs))
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** Voters sign in their own county alone, and counties differ in how much they sign. */
function countyPools(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream)
  const signers = poolsOfCounties(stream, turfs, 0)
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** As county pools, and one line in five is by somebody who signs in any county. */
function crossCounty(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream)
  const signers = poolsOfCounties(stream, turfs, 0.2)
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** One round-table sheet: up to sixty lines of one stratum are by six people in turn. */
function forger(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream)
  const people = poolOf(stream, turfs)
  const target = stream.below(turfs.length)
  let forged = 20 + stream.below(41)
  const signers: Signers = (stratum) => {
    if (stratum !== target || forged === 0) return stream.below(people)
    forged -= 1
    return people + (forged % 6)
  }
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** One to twenty people stand for about two lines in a hundred, all over the drive. */
function stars(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream)
  const people = poolOf(stream, turfs)
  const few = oneOf(stream, [1, 3, 20])
  const share = logUniform(stream, 0.01, 0.04)
  const signers: Signers = () =>
    stream.uniform() < share ? people + stream.below(few) : stream.below(people)
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** One channel works the same few streets: its own pool is a tenth of the others'. */
function hotChannel(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream)
  const people = poolOf(stream, turfs)
  const hot = Math.max(1, Math.round(people / 10))
  const hotLines = new Set(turfs.flatMap((t, s) => (t.channel === 'paid' ? [s] : [])))
  const signers: Signers = (stratum) =>
    hotLines.has(stratum) ? stream.below(hot) : stream.below(people)
  return filledDrive(stream, turfs, { signers, sampled: sampledShare(stream) })
}

/** County pools, and every stratum was sampled at a share of its own, from 2 % to all. */
function unevenSamples(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream)
  const signers = poolsOfCounties(stream, turfs, oneOf(stream, [0, 0.3, 1]))
  const sampled = turfs.map((t) => Math.max(logUniform(stream, 0.02, 1), 20 / t.lines))
  return filledDrive(stream, turfs, {
    signers,
    sampled: sampled.map((f) => Math.min(1, f)),
  })
}

/** Fifty-eight counties of very different size, own pools, and the statute's kind of draw. */
function statewide(stream: RandomStream): SimulatedDrive {
  const turfs = Array.from({ length: 58 }, (_, county) => {
    const lines = logUniform(stream, 20, 4000)
    return ['paid', 'volunteer'].map((channel) => ({
      county: `county ${county}`,
      channel,
      lines: Math.round(lines * (0.2 + 0.8 * stream.uniform())),
      validity:
        channel === 'paid' ? 0.5 + 0.3 * stream.uniform() : 0.7 + 0.25 * stream.uniform(),
    }))
  }).flat()
  const signers = poolsOfCounties(stream, turfs, 0.05)
  const sampled = turfs.map((t) => Math.min(1, Math.max(0.03, 50 / t.lines)))
  return filledDrive(stream, turfs, { signers, sampled })
}

/** Whole sheets are drawn, and a sheet has a validity of its own: correlation 0.02 to 0.3. */
function wholeSheets(stream: RandomStream): SimulatedDrive {
  const turfs = mediumTurfs(stream).map((t) => ({ ...t, lines: t.lines + 60 }))
  const size = 6 + stream.below(15)
  const likeness = logUniform(stream, 0.02, 0.3)
  const weight = 1 / likeness - 1
  const people = poolOf(stream, turfs)
  const sheet: number[] = []
  const person: number[] = []
  let sheets = 0
  for (const turf of turfs) {
    for (let line = 0; line < turf.lines; line++) {
      sheets += line % size === 0 ? 1 : 0
      sheet.push(sheets)
    }
  }
  let validity = 0
  for (const [line, s] of filledStrata(turfs).entries()) {
    if (sheet[line] !== sheet[line - 1]) {
      const mean = turfs[s]?.validity ?? 0.5
      validity = betaVariate(stream, mean * weight, (1 - mean) * weight)
    }
    person.push(stream.uniform() < validity ? stream.below(people) : -1)
  }
  const drive = filledDrive(stream, turfs, {
    signers: () => 0,
    sampled: sampledShare(stream),
  })
  return { ...drive, person: Int32Array.from(person), sheet: Int32Array.from(sheet) }
}

function filledStrata(turfs: readonly Turf[]): readonly number[] {
  return turfs.flatMap((t, s) => Array.from({ length: t.lines }, () => s))
}

/** Each county its own pool, 5 to 40 times its lines; `roaming` of the lines from one pool for all. */
export function poolsOfCounties(
  stream: RandomStream,
  turfs: readonly Turf[],
  roaming: number,
): Signers {
  const lines = new Map<string, number>()
  for (const t of turfs) lines.set(t.county, (lines.get(t.county) ?? 0) + t.lines)
  const start = new Map<string, number>()
  const size = new Map<string, number>()
  let next = 0
  for (const [county, n] of lines) {
    const people = Math.round(n * logUniform(stream, 5, 40)) + 1
    start.set(county, next)
    size.set(county, people)
    next += people
  }
  const everyone = poolOf(stream, turfs)
  return (stratum) => {
    if (roaming > 0 && stream.uniform() < roaming) return next + stream.below(everyone)
    const county = turfs[stratum]?.county ?? ''
    return (start.get(county) ?? 0) + stream.below(size.get(county) ?? 1)
  }
}
