const suffixes: ReadonlyMap<string, string> = new Map([
  ['JR', 'JR'],
  ['JNR', 'JR'],
  ['JUNIOR', 'JR'],
  ['SR', 'SR'],
  ['SNR', 'SR'],
  ['SENIOR', 'SR'],
  ['II', 'II'],
  ['2ND', 'II'],
  ['III', 'III'],
  ['3RD', 'III'],
  ['IV', 'IV'],
  ['4TH', 'IV'],
])

const single: ReadonlyMap<string, string> = new Map([
  ...suffixes,
  ['I', 'I'],
  ['1ST', 'I'],
  ['V', 'V'],
  ['5TH', 'V'],
  ['2', 'II'],
  ['3', 'III'],
])

/** The generation that a folded word at the end of a name stands for, else null. */
export function nameSuffix(word: string): string | null {
  return suffixes.get(word) ?? null
}

/** The generation in a field of its own, where I and V cannot be initials. */
export function readSuffix(written: string | null | undefined): string | null {
  if (written === null || written === undefined) return null
  return single.get(written.toUpperCase().replace(/[^A-Z0-9]/g, '')) ?? null
}
