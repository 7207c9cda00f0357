/** The parts of a measure's place on the ballot and in the voter guide, in their order. */
export const ballotParts = [
  'title-and-summary',
  'label',
  'yes-means',
  'no-means',
  'argument-for',
  'argument-against',
  'rebuttal-for',
  'rebuttal-against',
] as const

export type BallotPart = (typeof ballotParts)[number]
export type Side = 'for' | 'against'

/**
 * Whose words a part is; parts that belong to no side are impartial. A rebuttal *for* answers
 * the argument *against*.
 */
export function sideOf(part: BallotPart): Side | undefined {
  if (part === 'argument-for' || part === 'rebuttal-for') return 'for'
  if (part === 'argument-against' || part === 'rebuttal-against') return 'against'
  return undefined
}

/** The provision of a pack that limits the length of a part, where a law limits it at all. */
export function limitOf(part: BallotPart): string | undefined {
  switch (part) {
    case 'title-and-summary':
      return 'ballot-title-words'
    case 'label':
      return 'ballot-label-words'
    case 'argument-for':
    case 'argument-against':
      return 'argument-words'
    case 'rebuttal-for':
    case 'rebuttal-against':
      return 'rebuttal-words'
    case 'yes-means':
    case 'no-means':
      return undefined
  }
}
