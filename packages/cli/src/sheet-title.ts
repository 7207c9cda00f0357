import type { Measure } from '@groundswell/petition'

/** What a print is called, in its file and on the covers of its packets. */
export function sheetTitle({ identifier, code, texts }: Measure): string {
  return `${identifier} ${texts[0]?.title ?? code}`
}
