import type { BallotPart, Side } from './ballot-part.ts'
import type { BallotText } from './ballot-text.ts'

/** A measure's page in the voter guide, both sides in the same shape and space. */
export interface VoterGuidePage {
  readonly titleAndSummary?: BallotText
  readonly label?: BallotText
  readonly yesMeans?: BallotText
  readonly noMeans?: BallotText
  /** Each argument and the answer of the other side to it; gaps stay visible. */
  readonly sides: readonly [GuideSide, GuideSide]
  /** The parts that nobody has submitted. */
  readonly missing: readonly BallotPart[]
}

export interface GuideSide {
  readonly side: Side
  readonly argument?: BallotText
  /** The other side's answer to this argument, printed right after it (Elec. Code 9069). */
  readonly rebuttal?: BallotText
}

/** The page of a measure from the submitted texts, its sides in the order that was drawn. */
export function voterGuidePage(
  texts: readonly BallotText[],
  order: readonly [Side, Side],
): VoterGuidePage {
  const find = (part: BallotPart) => texts.find((t) => t.part === part)
  const given = <K extends string>(key: K, part: BallotPart) => {
    const text = find(part)
    return text === undefined ? {} : ({ [key]: text } as Record<K, BallotText>)
  }
  const sideOf = (side: Side): GuideSide => {
    const other = side === 'for' ? 'against' : 'for'
    return {
      side,
      ...given('argument', `argument-${side}`),
      ...given('rebuttal', `rebuttal-${other}`),
    }
  }
  const [first, second] = order
  const asked: readonly BallotPart[] = [
    'title-and-summary',
    'label',
    'yes-means',
    'no-means',
    `argument-${first}`,
    `argument-${second}`,
    `rebuttal-${first}`,
    `rebuttal-${second}`,
  ]
  return {
    ...given('titleAndSummary', 'title-and-summary'),
    ...given('label', 'label'),
    ...given('yesMeans', 'yes-means'),
    ...given('noMeans', 'no-means'),
    sides: [sideOf(first), sideOf(second)],
    missing: asked.filter((part) => find(part) === undefined),
  }
}
