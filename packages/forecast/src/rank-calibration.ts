import { logRepeatPrior, plausiblePartners } from './repeat-prior.ts'

/** What a drive's sample can tell about its repeats, in five numbers. */
export interface SampleSize {
  /** Valid lines expected in hand, repeats included, and the variance of what is known of them. */
  readonly lines: number
  readonly variance: number
  /** Valid lines reviewed, and the pairs of them that could have been seen. */
  readonly reviewed: number
  readonly exposure: number
}

/**
 * Which rank among the posterior's draws stands for the probability `p`: prepivoting
 * (Beran, Biometrika 1987). Where a sample can hardly show a pair, the prior of repeats
 * speaks, and no prior makes intervals true at every rate: they cover more than they say at
 * middling rates and less at high ones. So drives of this size, sampled like this one, are
 * gone through at every plausible rate, evenly in its logarithm, and the rank of the truth
 * in each one's posterior is noted; its 5 % point is where the 5 % point belongs. The sums
 * are done with even signers and a normal number of valid lines, by quadrature: no dice.
 */
export function rankCalibration(size: SampleSize): (p: number) => number {
  const { lines, variance, exposure } = size
  if (lines < 2 || variance <= 0) return (p) => p
  const known = new Map<number, Posterior>()
  let shift = 0
  const noted: { readonly rank: number; readonly weight: number }[] = []
  for (const { partners: x, weight } of plausiblePartners) {
    const repeats = unseenRepeats(x, size)
    const spread = Math.sqrt(variance + repeats)
    for (const { count, chance } of likelyCounts((x * exposure) / lines)) {
      const posterior = known.get(count) ?? posteriorOf(count, size)
      known.set(count, posterior)
      // Each time the points lie a little elsewhere, or their ranks would come in steps.
      shift = (shift + GOLDEN) % 1
      for (const point of NORMAL) {
        const z = point + NORMAL_STEP * shift
        const rank = posterior(spread * z - repeats)
        noted.push({ rank, weight: weight * chance * Math.exp((-z * z) / 2) })
      }
    }
  }
  noted.sort((a, b) => a.rank - b.rank)
  return quantileOf(noted)
}

/** The chance that distinct lines less expected valid lines are at most so many. */
type Posterior = (difference: number) => number

function posteriorOf(count: number, size: SampleSize): Posterior {
  const { lines, exposure, variance } = size
  const points = partnersSeen(count, size)
  const logs = points.map((x) => {
    const mean = (x * exposure) / lines
    return logRepeatPrior(x) + (count === 0 ? -mean : count * Math.log(mean) - mean)
  })
  const top = Math.max(...logs)
  const parts = logs
    .map((log, k) => {
      const repeats = unseenRepeats(points[k] ?? 0, size)
      const spread = Math.sqrt(variance + repeats)
      return { weight: Math.exp(log - top), repeats, spread }
    })
    .filter(({ weight }) => weight > 1e-5)
  const sum = parts.reduce((total, { weight }) => total + weight, 0)
  return (difference) =>
    parts.reduce(
      (total, { weight, repeats, spread }) =>
        total + weight * normalBelow((difference + repeats) / spread),
      0,
    ) / sum
}

/** Repeats not among the reviewed lines when a line has `x` partners in hand and signers are even. */
function unseenRepeats(x: number, { lines, reviewed }: SampleSize): number {
  return Math.max(0, lines * repeated(x) - reviewed * repeated((x * reviewed) / lines))
}

/** Share of repeats among lines that have `x` partners each: 1 − (1 − e^(−x))/x. */
function repeated(x: number): number {
  return x < 1e-3 ? x / 2 : 1 + Math.expm1(-x) / x
}

/** Counts that a Poisson number of this mean may take, thinned out where there are many. */
function likelyCounts(
  mean: number,
): readonly { readonly count: number; readonly chance: number }[] {
  const reach = 4 * Math.sqrt(mean) + 3
  const from = Math.max(0, Math.floor(mean - reach))
  const step = Math.max(1, Math.ceil((2 * reach) / 24))
  const counts: { count: number; chance: number }[] = []
  let log = mean > 0 ? -mean : 0
  let sum = 0
  for (let count = 0; count <= mean + reach; count++) {
    if (count > 0) log += Math.log(mean / count)
    if (count < from || (count - from) % step !== 0) continue
    const chance = Math.exp(log)
    if (chance < 1e-6) continue
    counts.push({ count, chance })
    sum += chance
  }
  return counts.map(({ count, chance }) => ({ count, chance: chance / sum }))
}

/** The rank below which a share `p` of the weight lies, linear between the middles of the points. */
function quantileOf(
  noted: readonly { readonly rank: number; readonly weight: number }[],
): (p: number) => number {
  const sum = noted.reduce((total, { weight }) => total + weight, 0)
  const ranks = [0]
  const shares = [0]
  let below = 0
  for (const { rank, weight } of noted) {
    ranks.push(rank)
    shares.push((below + weight / 2) / sum)
    below += weight
  }
  ranks.push(1)
  shares.push(1)
  return (p) => {
    let [low, high] = [0, shares.length - 1]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((shares[middle] ?? 0) <= p) low = middle
      else high = middle
    }
    const [a, b] = [shares[low] ?? 0, shares[high] ?? 1]
    const [from, to] = [ranks[low] ?? 0, ranks[high] ?? 1]
    return b > a ? from + ((to - from) * (p - a)) / (b - a) : from
  }
}

/** The standard normal distribution, to 1.5e-7 (Abramowitz and Stegun, 7.1.26). */
function normalBelow(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const poly =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t +
      0.254829592) *
    t
  const tail = (poly * Math.exp((-z * z) / 2)) / 2
  return z >= 0 ? 1 - tail : tail
}

/** Partners over which a posterior is summed: all there may be, or those near the estimate. */
function partnersSeen(count: number, { lines, exposure }: SampleSize): readonly number[] {
  if (count < 20) return PARTNERS
  const estimate = (count * lines) / exposure
  return NEAR.map((t) => estimate * Math.exp(t / Math.sqrt(count)))
}

const NEAR = Array.from({ length: 37 }, (_, k) => (k - 18) / 4)

/** Evenly spaced in the logarithm. */
const PARTNERS = Array.from({ length: 72 }, (_, k) => 1e-4 * 2e4 ** (k / 71))

const NORMAL_STEP = 0.3
const NORMAL = Array.from({ length: 21 }, (_, k) => NORMAL_STEP * (k - 10.5))
const GOLDEN = (Math.sqrt(5) - 1) / 2
