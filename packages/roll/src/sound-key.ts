const groups: readonly (readonly [RegExp, string])[] = [
  [/^(?:KN|GN|PN)/, 'N'],
  [/^WR/, 'R'],
  [/^WH/, 'W'],
  [/^X/, 'S'],
  [/^PF/, 'F'],
  [/PH/g, 'F'],
  [/GHT/g, 'T'],
  [/GH/g, 'G'],
  [/SCH|SH|TCH|CH|CZ/g, 'X'],
  [/C(?=[IEY])/g, 'S'],
  [/CK|C|Q/g, 'K'],
  [/G(?=[IEY])/g, 'J'],
  [/DG/g, 'J'],
  [/TZ|Z/g, 'S'],
  [/V/g, 'F'],
  [/D/g, 'T'],
  [/B/g, 'P'],
  [/M/g, 'N'],
]

/**
 * How a name sounds, roughly: its first sound and the consonants after it, alike sounds
 * folded (after the idea of L. Philips' Metaphone, 1990, made coarser). For blocking only:
 * a shared key makes a pair worth a look, never a match.
 */
export function soundKey(name: string): string {
  let text = name
  for (const [pattern, sound] of groups) text = text.replace(pattern, sound)
  const first = /^[AEIOUY]/.test(text) ? 'A' : ''
  const bones = text.replace(/[AEIOUYHW]/g, '').replace(/(.)\1+/g, '$1')
  return `${first}${bones}`.slice(0, 5)
}
