import type { Grounds } from '@groundswell/rules'

/** The sections a result rests on, and a plain warning where one is not confirmed. */
export function groundsText(grounds: Grounds): string {
  const sections = [
    ...new Set(grounds.cites.map((c) => `${c.section} (as of ${c.asOf})`)),
  ]
  const rests = `rests on ${sections.join('; ')}`
  const open = grounds.unverifiedRules ?? []
  if (open.length === 0) return rests
  return `${rests}\nnot confirmed at the official source: ${open.join('; ')}`
}
