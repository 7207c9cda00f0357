/** What a library said, with one full stop at its end, whether it came with one or not. */
export function ended(text: string): string {
  return `${text.trim().replace(/[.\s]+$/, '')}.`
}
