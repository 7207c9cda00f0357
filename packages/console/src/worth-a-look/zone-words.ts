const words: ReadonlyMap<string, string> = new Map([
  ['accept', 'found'],
  ['review', 'left to a person'],
  ['none', 'not found'],
])

/** What a roll answered of a line, in words. */
export function zoneWords(zone: string): string {
  return words.get(zone) ?? zone
}
