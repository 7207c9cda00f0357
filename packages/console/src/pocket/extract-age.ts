import type { ClipboardExtract } from '@groundswell/server/wire'

export type ExtractAge =
  | { readonly kind: 'fresh'; readonly days: number }
  | { readonly kind: 'old'; readonly days: number }
  | { readonly kind: 'run-out'; readonly days: number }

const msOfDay = 86_400_000
const freshDays = 7

/** How old the roll behind an extract is on the phone's clock, and whether it may still answer. */
export function extractAge(
  extract: Pick<ClipboardExtract, 'rollDate' | 'expiresAt'>,
  now: number,
): ExtractAge {
  const days = Math.max(0, Math.floor((now - Date.parse(extract.rollDate)) / msOfDay))
  if (now >= Date.parse(extract.expiresAt)) return { kind: 'run-out', days }
  return { kind: days > freshDays ? 'old' : 'fresh', days }
}
