/** A share of people and how keenly they sign, relative to the average person. */
interface SignerClass {
  readonly share: number
  readonly keenness: number
}

/** One way in which keenness may be spread among people; the mean keenness is one. */
export interface SignerMix {
  readonly name: string
  readonly weight: number
  readonly classes: readonly SignerClass[]
  /** E[keenness²]: what the chance of a pair gains by unevenness. */
  readonly second: number
}

/**
 * The mixes that are weighed against each other: everybody alike, a few keen people, and
 * heavy tails. A sample says little about the mix (it takes triples), so the prior weights
 * matter: they are this package's judgement, tested by its calibration suite.
 */
export const signerMixes: readonly SignerMix[] = [
  mix('even', 0.36, [{ share: 1, keenness: 1 }]),
  mix('lognormal-0.6', 0.1, lognormal(0.6)),
  mix('lognormal-1.0', 0.1, lognormal(1)),
  mix('lognormal-1.5', 0.08, lognormal(1.5)),
  mix('few-keen', 0.12, twoClasses(0.05, 0.3)),
  mix('very-few-keen', 0.08, twoClasses(0.01, 0.1)),
  mix('half-by-tenth', 0.07, twoClasses(0.1, 0.5)),
  mix('fanatics', 0.05, twoClasses(0.001, 0.05)),
  mix('a-handful', 0.04, twoClasses(0.0001, 0.02)),
]

/** Distinct people among `lines` lines when `people` sign with this mix. */
export function distinctPeople(mix: SignerMix, people: number, lines: number): number {
  const each = lines / people
  let sum = 0
  for (const { share, keenness } of mix.classes) {
    sum -= share * Math.expm1(-keenness * each)
  }
  return people * sum
}

/** Expected people seen exactly twice, three times, and more often among `lines` lines. */
export function expectedRepeats(
  mix: SignerMix,
  people: number,
  lines: number,
): { readonly twice: number; readonly thrice: number; readonly more: number } {
  const each = lines / people
  let [twice, thrice, more] = [0, 0, 0]
  for (const { share, keenness } of mix.classes) {
    const m = keenness * each
    const none = Math.exp(-m)
    twice += (share * none * m * m) / 2
    thrice += (share * none * m * m * m) / 6
    // The closed form cancels to nothing for small means; the series does not.
    more +=
      share *
      (m < 0.05
        ? (m ** 4 / 24) * (1 - 0.8 * m)
        : 1 - none * (1 + m + (m * m) / 2 + (m * m * m) / 6))
  }
  return { twice: people * twice, thrice: people * thrice, more: people * more }
}

function mix(name: string, weight: number, classes: readonly SignerClass[]): SignerMix {
  const mean = classes.reduce((sum, c) => sum + c.share * c.keenness, 0)
  const scaled = classes.map((c) => ({ share: c.share, keenness: c.keenness / mean }))
  const second = scaled.reduce((sum, c) => sum + c.share * c.keenness ** 2, 0)
  return { name, weight, classes: scaled, second }
}

/** A `people` share of the people gives a `lines` share of the lines. */
function twoClasses(people: number, lines: number): readonly SignerClass[] {
  return [
    { share: people, keenness: lines / people },
    { share: 1 - people, keenness: (1 - lines) / (1 - people) },
  ]
}

/** Lognormal keenness on 15 points that reach far enough into the tail for its third moment. */
function lognormal(sigma: number): readonly SignerClass[] {
  const points = Array.from({ length: 15 }, (_, k) => -3 + (k * (6 + 2 * sigma)) / 14)
  const density = points.map((z) => Math.exp((-z * z) / 2))
  const sum = density.reduce((total, d) => total + d, 0)
  return points.map((z, k) => ({
    share: (density[k] ?? 0) / sum,
    keenness: Math.exp(sigma * z),
  }))
}
