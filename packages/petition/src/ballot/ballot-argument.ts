import { err, type Result } from '@groundswell/basics'
import {
  type Pack,
  type Refusal,
  type TextLength,
  textLength,
  type WordListing,
} from '@groundswell/rules'

/** An argument of one side, or its answer to the other's, for the voter guide. */
export interface BallotArgument {
  readonly side: 'for' | 'against'
  readonly part: 'argument' | 'rebuttal'
  readonly text: string
  readonly claims: readonly Claim[]
  readonly signers: readonly string[]
}

/** A stretch of the text that claims a fact, and what it rests on, if anything. */
export interface Claim {
  /** Where the claim stands in the text, in UTF-16 units, the end not included. */
  readonly from: number
  readonly to: number
  readonly source?: ClaimSource
}

export interface ClaimSource {
  readonly title: string
  readonly url?: string
  /** When the source was read or dated, as it is written. */
  readonly asOf: string
}

export type ClaimProblem =
  | { readonly kind: 'outside-the-text'; readonly claim: number }
  | { readonly kind: 'overlaps'; readonly claim: number; readonly other: number }
  | { readonly kind: 'source-without-title'; readonly claim: number }

export interface ArgumentCheck {
  readonly length: TextLength
  readonly claims: number
  /** Claims, counted from 0, that name no source. */
  readonly withoutSource: readonly number[]
  readonly problems: readonly ClaimProblem[]
}

/**
 * An argument against the word limit of its part (Elec. Code 9064, 9069), and the claims in it
 * that name no source. A claim without a source is shown and not refused: the law asks for
 * none, readers may.
 */
export function checkArgument(
  pack: Pack,
  argument: BallotArgument,
  listing: WordListing = {},
): Result<ArgumentCheck, Refusal> {
  const length = textLength(pack, `${argument.part}-words`, argument.text, listing)
  if (!length.ok) return err(length.error)
  const { claims } = argument
  return {
    ok: true,
    value: {
      length: length.value,
      claims: claims.length,
      withoutSource: claims.flatMap((c, i) => (c.source === undefined ? [i] : [])),
      problems: claimProblems(argument),
    },
  }
}

function claimProblems({ text, claims }: BallotArgument): readonly ClaimProblem[] {
  return claims.flatMap(({ from, to, source }, claim): ClaimProblem[] => {
    if (from < 0 || to > text.length || from >= to) {
      return [{ kind: 'outside-the-text', claim }]
    }
    const other = claims.findIndex((c, i) => i < claim && c.from < to && from < c.to)
    return [
      ...(other < 0 ? [] : [{ kind: 'overlaps', claim, other } as const]),
      ...(source?.title.trim() === ''
        ? [{ kind: 'source-without-title', claim } as const]
        : []),
    ]
  })
}
