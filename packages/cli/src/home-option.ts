import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import { mostReturnLines, type Supporter, untypesettable } from '@groundswell/petition'
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

/** Whose sheets they are, one each, and where they are mailed to. */
export interface Home {
  readonly supporters: readonly Supporter[]
  readonly returnTo: readonly string[]
}

const one = z.strictObject({
  name: z.string().min(1),
  address: z.string().min(1),
  city: z.string().min(1),
})
const several = z.union([
  one.transform((supporter) => [supporter]),
  z.array(one).min(1).max(100_000),
])

/**
 * The print-at-home sheets that options ask for, if they do. A refusal names the option and
 * never repeats what was written: it would end up in a log.
 */
export function homeOption(options: HomeOptions): Result<Home | undefined, Refusal> {
  const { homeName, homeAddress, homeCity, homeFile, returnTo } = options
  const asked = [homeName, homeAddress, homeCity, homeFile].some(
    (one) => one !== undefined,
  )
  if (!asked) return ok(undefined)
  const supporters = several.safeParse(
    homeFile === undefined
      ? { name: homeName, address: homeAddress, city: homeCity }
      : jsonOf(homeFile),
  )
  if (!supporters.success) {
    return refused(
      homeFile === undefined ? '--home-name' : '--home-file',
      'A print-at-home sheet needs name, address and city: --home-name, --home-address and --home-city, or --home-file with {"name", "address", "city"} or a list of them.',
    )
  }
  const lines = (returnTo ?? '').split(/\\n|\n|;/).map((line) => line.trim())
  const address = lines.filter((line) => line !== '')
  if (address.length === 0 || address.length > mostReturnLines) {
    return refused(
      '--return-to',
      `A print-at-home sheet needs the address it is mailed to, 1 to ${mostReturnLines} lines separated by ";".`,
    )
  }
  const words = supporters.data.flatMap((each) => [each.name, each.address, each.city])
  if (untypesettable([...words, ...address].join('')).length > 0) {
    return refused(
      homeFile === undefined ? '--home-name' : '--home-file',
      'The sheet’s type lacks a character of the name or address; print the sheet without them and write them by hand.',
    )
  }
  return ok({ supporters: supporters.data, returnTo: address })
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
