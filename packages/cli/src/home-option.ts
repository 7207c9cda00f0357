import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import { untypesettable } from '@groundswell/petition'
import type { Supporter } from '@groundswell/petition/pdf'
import { z } from 'zod'
import type { Refusal } from './refusal.ts'

/** Options that make a print-at-home sheet. */
export interface HomeOptions {
  readonly homeName?: string
  readonly homeAddress?: string
  readonly homeCity?: string
  readonly homeFile?: string
  readonly returnTo?: string
}

/** Whose sheet it is, and where it is mailed to. */
export interface Home {
  readonly supporter: Supporter
  readonly returnTo: readonly string[]
}

const file = z.strictObject({
  name: z.string().min(1),
  address: z.string().min(1),
  city: z.string().min(1),
})
const mostLines = 6

/**
 * The print-at-home sheet that options ask for, if they do. A refusal names the option and
 * never repeats what was written: it would end up in a log.
 */
export function homeOption(options: HomeOptions): Result<Home | undefined, Refusal> {
  const { homeName, homeAddress, homeCity, homeFile, returnTo } = options
  const asked = [homeName, homeAddress, homeCity, homeFile].some(
    (one) => one !== undefined,
  )
  if (!asked) return ok(undefined)
  const supporter =
    homeFile === undefined
      ? file.safeParse({ name: homeName, address: homeAddress, city: homeCity })
      : file.safeParse(jsonOf(homeFile))
  if (!supporter.success) {
    return refused(
      homeFile === undefined ? '--home-name' : '--home-file',
      'A print-at-home sheet needs name, address and city: --home-name, --home-address and --home-city, or --home-file with {"name", "address", "city"}.',
    )
  }
  const lines = (returnTo ?? '').split(/\\n|\n|;/).map((line) => line.trim())
  const address = lines.filter((line) => line !== '')
  if (address.length === 0 || address.length > mostLines) {
    return refused(
      '--return-to',
      `A print-at-home sheet needs the address it is mailed to, 1 to ${mostLines} lines separated by ";".`,
    )
  }
  const { name, address: street, city } = supporter.data
  if (untypesettable([name, street, city, ...address].join('')).length > 0) {
    return refused(
      homeFile === undefined ? '--home-name' : '--home-file',
      'The sheet’s type lacks a character of the name or address; print the sheet without them and write them by hand.',
    )
  }
  return ok({ supporter: supporter.data, returnTo: address })
}

function jsonOf(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function refused(field: string, sentence: string): Result<never, Refusal> {
  return err({ code: 'not-a-home-sheet', field, sentence })
}
