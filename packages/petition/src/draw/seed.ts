import { type Brand, err, ok, type Result } from '@groundswell/basics'

/** At least 20 decimal digits, rolled in public after the frame was committed to. */
export type DrawSeed = Brand<string, 'DrawSeed'>

/** Twenty ten-sided dice: 10^20 seeds are more than anybody can try out beforehand. */
export const seedDigits = 20

export type SeedProblem =
  | { readonly kind: 'seed-too-short'; readonly digits: number; readonly need: number }
  | { readonly kind: 'seed-not-digits'; readonly found: string; readonly at: number }

/**
 * Reads a seed as it is written down: decimal digits, in groups parted by single blanks or in
 * one piece. The digits alone are the seed. Anything else is refused with its place, counted
 * from 1, and so are fewer than 20 digits.
 */
export function drawSeed(text: string): Result<DrawSeed, SeedProblem> {
  const written = text.trim()
  const odd = /[^0-9 ]| {2}/.exec(written)
  if (odd) return err({ kind: 'seed-not-digits', found: odd[0], at: odd.index + 1 })
  const digits = written.replaceAll(' ', '')
  if (digits.length < seedDigits) {
    return err({ kind: 'seed-too-short', digits: digits.length, need: seedDigits })
  }
  return ok(digits as DrawSeed)
}
