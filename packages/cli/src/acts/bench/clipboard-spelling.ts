import { rememberedWords, voterKeys } from '@groundswell/roll/clipboard'
import { openClipboardVoters } from '@groundswell/roll/duckdb'

/** The keys that a look-up of one line asks for. */
export interface Spelling {
  readonly keys: readonly string[]
}

/** A line with whether the roll has one of its keys: what a filter without chance would say. */
export interface Spelled extends Spelling {
  readonly kind: string
  readonly isFound: boolean
}

interface KindTally {
  readonly lines: number
  readonly found: number
  readonly unasked: number
}

/** Looks the keys of lines up on the roll itself; only keys that are asked for stay in memory. */
export async function spellings(
  database: string,
  lines: readonly (Spelling & { readonly kind: string })[],
): Promise<readonly Spelled[]> {
  const wanted = new Set(lines.flatMap(({ keys }) => keys))
  const there = new Set<string>()
  const roll = await openClipboardVoters({ database, isIncluded: () => true })
  if (!roll.ok) throw new Error(roll.error.because)
  const words = rememberedWords()
  for await (const block of roll.value.blocks()) {
    for (const key of block.flatMap((voter) => voterKeys(voter, words))) {
      if (wanted.has(key)) there.add(key)
    }
  }
  roll.value.close()
  return lines.map((line) => ({
    ...line,
    isFound: line.keys.some((key) => there.has(key)),
  }))
}

/** Kinds of line whose signer is on the roll under the name and the address that they wrote. */
const asWritten: ReadonlySet<string> = new Set([
  'clean',
  'typo',
  'nickname',
  'initial',
  'middle-name',
  'swapped',
  'twin',
  'suffix',
  'wrong-county',
])

/** Those among them where something is wrong with the writing itself. */
const slips: ReadonlySet<string> = new Set(['typo', 'swapped'])

/** Kinds whose signer is not on the roll at all, or not there. */
const notThere: ReadonlySet<string> = new Set([
  'unregistered',
  'household',
  'out-of-state',
  'under-age',
])

/** The error rates of the spelling alone, in percent, and every kind of line for itself. */
export function spellingTally(lines: readonly Spelled[]): {
  readonly spellings: number
  readonly missedPercent: number
  readonly missedWithoutSlipsPercent: number
  readonly mistakenPercent: number
  readonly byKind: ReadonlyMap<string, KindTally>
} {
  const byKind = new Map<string, KindTally>()
  for (const { kind, keys, isFound } of lines) {
    const before = byKind.get(kind) ?? { lines: 0, found: 0, unasked: 0 }
    byKind.set(kind, {
      lines: before.lines + 1,
      found: before.found + (isFound ? 1 : 0),
      unasked: before.unasked + (keys.length === 0 ? 1 : 0),
    })
  }
  // Who wrote an initial alone is asked for the whole name before the look-up answers.
  const asked = lines.filter(({ keys }) => keys.length > 0)
  const there = asked.filter(({ kind }) => asWritten.has(kind))
  const percent = (some: readonly Spelled[], isError: (line: Spelled) => boolean) =>
    some.length === 0 ? 0 : (100 * some.filter(isError).length) / some.length
  return {
    spellings: asked.reduce((sum, { keys }) => sum + keys.length, 0) / asked.length,
    missedPercent: percent(there, ({ isFound }) => !isFound),
    missedWithoutSlipsPercent: percent(
      there.filter(({ kind }) => !slips.has(kind)),
      ({ isFound }) => !isFound,
    ),
    mistakenPercent: percent(
      asked.filter(({ kind }) => notThere.has(kind)),
      ({ isFound }) => isFound,
    ),
    byKind,
  }
}
