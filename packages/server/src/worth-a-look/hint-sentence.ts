import type { SheetHint } from '@groundswell/petition'
import { z } from '@hono/zod-openapi'

const rows = z.array(z.number())

/** A hint as it is kept. */
export const storedHint: z.ZodType<SheetHint> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('low-match'),
    lines: z.number(),
    valid: z.number(),
    chance: z.number(),
  }),
  z.object({ kind: z.literal('roll-order'), rows, chance: z.number() }),
  z.object({ kind: z.literal('one-hand'), rows }),
  z.object({ kind: z.literal('off-the-roll'), rows }),
  z.object({ kind: z.literal('repeats'), rows }),
])

/** A hint in a sentence: what is unusual, how unusual, and what may lie behind it. */
export function hintSentence(hint: SheetHint): string {
  switch (hint.kind) {
    case 'low-match':
      return `${hint.valid} of ${hint.lines} keyed lines are valid. At the drive’s validity that happens by chance to ${rarity(hint.chance)}.`
    case 'roll-order':
      return `${hint.rows.length} surnames in a row stand in the order of a register. In random order that happens to ${rarity(hint.chance)}.`
    case 'one-hand':
      return `Readers say that one hand wrote ${hint.rows.length} lines. A helper may have done so by right.`
    case 'off-the-roll':
      return hint.rows.length === 1
        ? 'One line is that of a voter who is cancelled or dead on the roll.'
        : `${hint.rows.length} lines are those of voters who are cancelled or dead on the roll.`
    case 'repeats':
      return `${hint.rows.length} lines are by people who stand on this sheet more than once.`
  }
}

/** The lines that a hint is about; none when it is about the whole sheet. */
export function rowsOfHint(hint: SheetHint): readonly number[] {
  return 'rows' in hint ? hint.rows : []
}

function rarity(chance: number): string {
  const sheets = 10 ** Math.max(3, Math.floor(-Math.log10(chance)))
  return `fewer than one sheet in ${Math.min(sheets, 1_000_000).toLocaleString('en-US')}`
}
