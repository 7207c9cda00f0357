import { err, ok, type Result } from '@groundswell/basics'
import { type Grounds, grounds } from './grounds.ts'
import type { Pack } from './pack/pack.ts'
import type { Provision } from './provision.ts'
import type { Refusal } from './refusal.ts'
import {
  type CountedWords,
  countWords,
  type WordListing,
  wordsOverFrom,
} from './word-count.ts'

/** A text whose length the law limits, such as `ballot-label-words` or `argument-words`. */
export interface TextLimit {
  /** The id of the provision that sets it. */
  readonly part: string
  readonly what: string
  readonly atMost: number
  readonly unit: 'words' | 'characters'
}

export interface TextLength extends Grounds {
  readonly part: string
  readonly unit: 'words' | 'characters'
  readonly length: number
  readonly atMost: number
  /** What is left; negative when the text is too long. */
  readonly left: number
  readonly fits: boolean
  /** Where in the text that which is too much begins; absent when it fits. */
  readonly overFrom?: number
  /** How the words were counted, where words are. */
  readonly words?: CountedWords
}

/** The texts of a pack whose length is limited, from the summary to the rebuttal. */
export function textLimits(pack: Pack): readonly TextLimit[] {
  return pack.provisions.flatMap((p) => {
    const unit = limitUnit(p)
    return p.value === undefined || unit === undefined
      ? []
      : [{ part: p.id, what: p.text, atMost: p.value, unit }]
  })
}

/**
 * The length of a text against the limit of its part. Words are counted by Elec. Code 9 where
 * the pack cites it, elsewhere by the same rule for want of another; either way the count says
 * that the rule is unverified. Characters are Unicode characters, without spaces where the
 * law says so. A part without a limit is refused.
 */
export function textLength(
  pack: Pack,
  part: string,
  text: string,
  listing: WordListing = {},
): Result<TextLength, Refusal> {
  const provision = pack.provisions.find((p) => p.id === part)
  const unit = provision && limitUnit(provision)
  if (!provision || unit === undefined || provision.value === undefined) {
    const what = `limit for ${part}`
    return err({ kind: 'not-in-this-pack', pack: pack.reference, what })
  }
  const atMost = provision.value
  if (unit === 'characters') {
    const counted =
      provision.counting === 'without-spaces' ? text.replace(/\s/gu, '') : text.trim()
    const length = Array.from(counted).length
    const left = atMost - length
    return ok({
      part,
      unit,
      length,
      atMost,
      left,
      fits: left >= 0,
      ...(left >= 0 ? {} : { overFrom: charactersOverFrom(text, provision) }),
      ...grounds(pack, provision.cites),
    })
  }
  const words = countWords(text, listing)
  const left = atMost - words.words
  const rule = pack.provisions.find((p) => p.id === 'word-count')
  const overFrom = wordsOverFrom(text, atMost, listing)
  return ok({
    part,
    unit,
    length: words.words,
    atMost,
    left,
    fits: left >= 0,
    ...(overFrom === undefined ? {} : { overFrom }),
    words,
    ...grounds(pack, [...provision.cites, ...(rule?.cites ?? [])]),
  })
}

function limitUnit({ unit }: Provision): TextLimit['unit'] | undefined {
  return unit === 'words' || unit === 'characters' ? unit : undefined
}

/** The position of the first character that is too much, counted as the law counts. */
function charactersOverFrom(text: string, { value, counting }: Provision): number {
  let at = text.length - text.trimStart().length
  let counted = 0
  for (const character of text.slice(at)) {
    if (counting !== 'without-spaces' || !/\s/u.test(character)) counted += 1
    if (counted > (value ?? 0)) return at
    at += character.length
  }
  return at
}
