/**
 * Why a command did not do what was asked: a stable code, one sentence for the person, and
 * the field, the place in the file and the rule where they are known. Exit code 1.
 */
export interface Refusal {
  readonly code: string
  readonly sentence: string
  readonly field?: string | undefined
  readonly file?: string | undefined
  readonly line?: number | undefined
  readonly column?: string | undefined
  readonly rule?: string | undefined
  /** Every single thing wrong, as data, where there can be many. */
  readonly problems?: readonly unknown[] | undefined
}

/** The refusal as the lines a terminal shows. */
export function refusalText(refusal: Refusal): string {
  const place = [
    refusal.file,
    refusal.line === undefined ? undefined : `line ${refusal.line}`,
    refusal.column === undefined ? undefined : `column ${refusal.column}`,
  ].filter((part) => part !== undefined)
  const where = place.length > 0 ? `\n  in   ${place.join(', ')}` : ''
  const field = refusal.field === undefined ? '' : `\n  at   ${refusal.field}`
  const rule = refusal.rule === undefined ? '' : `\n  rule ${refusal.rule}`
  return `Refused (${refusal.code}): ${refusal.sentence}${where}${field}${rule}`
}
