import { pack, textLength } from '@groundswell/rules'
import type { BallotPartState, BallotTextBody, LawCited } from '@groundswell/server/wire'
import { counted, exact } from '../words/number.ts'

/** A text against its limit, as it is typed. */
export interface TextCount {
  readonly length: number
  readonly atMost: number
  readonly fits: boolean
  /** Where that which is too much begins, in the text. */
  readonly overFrom: number | undefined
  readonly sentence: string
  /** The sections that set the limit, and that say how words are counted. */
  readonly law: readonly LawCited[]
  /** What was counted in another way than word by word. */
  readonly special: readonly string[]
}

/** Counts by the rules that the server counts by; undefined where they hold no limit. */
export function textCount(
  rules: string,
  limit: BallotPartState['limit'],
  { text, listing }: Pick<BallotTextBody, 'text' | 'listing'>,
): TextCount | undefined {
  const law = limit === null ? undefined : pack(rules)
  if (limit === null || !law?.ok) return undefined
  const asked = textLength(law.value, limit.id, text, listing)
  if (!asked.ok) return undefined
  const { length, atMost, left, fits, overFrom, unit, words, cites } = asked.value
  const one = unit === 'words' ? 'word' : 'character'
  return {
    length,
    atMost,
    fits,
    overFrom,
    sentence: fits
      ? `${counted(left, one)} left.`
      : `${counted(-left, one)} too many: too much from “${opening(text.slice(overFrom))}” on.`,
    law: cites.map(({ section, url, status }) => ({
      section,
      url: url ?? null,
      unverified: status === 'unverified',
    })),
    special: (words?.special ?? []).map(
      ({ text: found, counted: n, as }) => `“${found.trim()}” (${as}): ${exact(n)}`,
    ),
  }
}

function opening(text: string): string {
  const words = text.trim()
  return words.length > 40 ? `${words.slice(0, 40)}…` : words
}
