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
 * Real drives have between one duplicate in two hundred lines and, in the worst, one in
 * four or five; most have three to six in a hundred. Duplicates are half the partners. The
 * cells are even in the logarithm and the middling ones weigh most.
 */
export const plausiblePartners: readonly {
  readonly partners: number
  readonly weight: number
}[] = Array.from({ length: 10 }, (_, k) => ({
  partners: 0.01 * 50 ** ((k + 0.5) / 10),
  weight: Math.sin((Math.PI * (k + 0.5)) / 10),
}))
