/**
 * ln of the prior density of ln x, x being the partners that a valid line has in hand.
 * Below `MANY` it is Jeffreys' prior of a Poisson mean, x^½, under which intervals of a rate
 * cover what they say whatever the rate (Welch and Peers, 1963); beyond, it falls off as
 * x^(−3/2), because a drive in which lines have several partners each is no drive.
 */
export function logRepeatPrior(partners: number): number {
  return 0.5 * Math.log(partners) - Math.log1p((partners / MANY) ** 2)
}

const MANY = 0.3

/**
 * Shares of duplicates among the valid lines at which intervals are to be true, evenly spaced
 * in the logarithm: from nearly none, as in a young drive, to one in seven. Most real drives
 * have three to six in a hundred.
 */
export const plausibleShares: readonly number[] = Array.from(
  { length: 9 },
  (_, k) => 0.0003 * 480 ** ((k + 0.5) / 9),
)
