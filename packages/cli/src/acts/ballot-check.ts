import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import { type BallotPart, limitOf } from '@groundswell/petition/ballot'
import { textLength } from '@groundswell/rules'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { groundsText } from '../words/grounds.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'
import { withPack } from './with-pack.ts'

interface CheckOptions {
  readonly part: BallotPart
  readonly file: string
  readonly rules: string
  readonly properNouns?: string
  readonly dictionaryWords?: string
}

/** `ballot check`: the length of a text by the statute's rules; too long exits with 1. */
export function ballotCheck(options: CheckOptions): Result<Answer, Refusal> {
  const text = textOf(options.file)
  if (!text.ok) return text
  const nouns = linesOf(options.properNouns)
  if (!nouns.ok) return nouns
  const words = linesOf(options.dictionaryWords)
  if (!words.ok) return words
  const listing = { properNouns: nouns.value, dictionaryWords: words.value }
  return withPack(options.rules, (pack) => {
    const limit = limitOf(options.part)
    if (limit === undefined) {
      const sentence = `No law limits the length of "${options.part}".`
      return err({ code: 'no-limit', field: 'part', sentence })
    }
    const asked = textLength(pack, limit, text.value, listing)
    if (!asked.ok) return err(rulesRefusal(asked.error))
    const { length, atMost, unit, left, fits, overFrom, words: counted } = asked.value
    const over = overFrom === undefined ? undefined : placeOf(text.value, overFrom)
    const verdict = fits
      ? `fits, ${left} left`
      : `${-left} too many, from line ${over?.line}, column ${over?.column} on: ${over?.words}`
    const special = (counted?.special ?? []).map(
      (each) => `  "${each.text.trim()}" (${each.as}) counts ${each.counted}`,
    )
    const lines = [
      `${length} of ${atMost} ${unit}: ${verdict}`,
      ...special,
      groundsText(asked.value),
    ]
    const json = { ...asked.value, ...(over === undefined ? {} : { over }) }
    return ok({ json, text: lines.join('\n'), refused: !fits })
  })
}

function placeOf(text: string, at: number) {
  const before = text.slice(0, at).split('\n')
  const words = text.slice(at).trim()
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    words: words.length > 60 ? `${words.slice(0, 60)}…` : words,
  }
}

function linesOf(file: string | undefined): Result<readonly string[], Refusal> {
  if (file === undefined) return ok([])
  const text = textOf(file)
  if (!text.ok) return text
  return ok(
    text.value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
}

function textOf(file: string): Result<string, Refusal> {
  try {
    return ok(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch {
    const sentence = 'The file cannot be read.'
    return err({ code: 'cannot-read', file, sentence })
  }
}
