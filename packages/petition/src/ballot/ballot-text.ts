import { canonicalJson, parseCalendarDate, sha256Hex } from '@groundswell/basics'
import {
  type Pack,
  type TextLength,
  textLength,
  type WordListing,
} from '@groundswell/rules'
import { type BallotPart, limitOf } from './ballot-part.ts'

/** The words of one part, the facts that they claim, and who stands behind them. */
export interface BallotText {
  readonly part: BallotPart
  readonly text: string
  readonly claims: readonly Claim[]
  /** Who signs an argument, as printed under it. */
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
  /** The document, so that it can be found without its address. */
  readonly title: string
  /** An address beginning with http:// or https://. */
  readonly url?: string
  /** The day on which somebody looked at it, `2026-05-01`. */
  readonly seenOn: string
  /** The words of the source that bear the claim. */
  readonly quote?: string
}

export type ClaimProblem =
  | { readonly kind: 'outside-the-text'; readonly claim: number }
  | { readonly kind: 'overlaps'; readonly claim: number; readonly other: number }
  | { readonly kind: 'source-without-title'; readonly claim: number }
  | { readonly kind: 'source-without-day'; readonly claim: number }
  | { readonly kind: 'not-an-address'; readonly claim: number }

export interface BallotTextCheck {
  /** Absent where the pack holds no limit for the part. */
  readonly length?: TextLength
  readonly claims: number
  /** Claims, counted from 0, that name no source. */
  readonly withoutSource: readonly number[]
  readonly problems: readonly ClaimProblem[]
}

/**
 * A text against the word limit of its part (California: Elec. Code 9051, 9064, 9069), and the
 * claims in it that name no source. A claim without a source is shown and not refused: the law
 * asks for none, readers may.
 */
export function checkBallotText(
  pack: Pack,
  ballotText: BallotText,
  listing: WordListing = {},
): BallotTextCheck {
  const { part, text, claims } = ballotText
  const limit = limitOf(part)
  const length = limit === undefined ? undefined : textLength(pack, limit, text, listing)
  return {
    ...(length?.ok ? { length: length.value } : {}),
    claims: claims.length,
    withoutSource: claims.flatMap((c, i) => (c.source === undefined ? [i] : [])),
    problems: claims.flatMap((claim, i) => claimProblems(ballotText, claim, i)),
  }
}

/** SHA-256 (hex) over the canonical JSON of a text with its claims, sources and signers. */
export function ballotTextHash({ part, text, claims, signers }: BallotText): string {
  return sha256Hex(canonicalJson({ part, text, claims, signers }))
}

function claimProblems(
  { text, claims }: BallotText,
  { from, to, source }: Claim,
  claim: number,
): readonly ClaimProblem[] {
  if (from < 0 || to > text.length || from >= to) {
    return [{ kind: 'outside-the-text', claim }]
  }
  const problems: ClaimProblem[] = []
  const other = claims.findIndex((c, i) => i < claim && c.from < to && from < c.to)
  if (other >= 0) problems.push({ kind: 'overlaps', claim, other })
  if (source === undefined) return problems
  if (source.title.trim() === '') problems.push({ kind: 'source-without-title', claim })
  if (!parseCalendarDate(source.seenOn).ok) {
    problems.push({ kind: 'source-without-day', claim })
  }
  if (source.url !== undefined && !/^https?:\/\/[^\s/]+/i.test(source.url)) {
    problems.push({ kind: 'not-an-address', claim })
  }
  return problems
}
