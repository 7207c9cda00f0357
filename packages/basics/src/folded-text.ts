/** Letters that decomposition leaves whole, with the spelling registers use for them. */
const transliterations: ReadonlyMap<string, string> = new Map([
  ['ß', 'SS'],
  ['ẞ', 'SS'],
  ['Æ', 'AE'],
  ['æ', 'AE'],
  ['Œ', 'OE'],
  ['œ', 'OE'],
  ['Ø', 'O'],
  ['ø', 'O'],
  ['Ł', 'L'],
  ['ł', 'L'],
  ['Đ', 'D'],
  ['đ', 'D'],
  ['Ð', 'D'],
  ['ð', 'D'],
  ['Þ', 'TH'],
  ['þ', 'TH'],
  ['ı', 'I'],
  ['Ħ', 'H'],
  ['ħ', 'H'],
])

/**
 * Text folded for comparison: accents stripped (Unicode NFKD), letters without a
 * decomposition transliterated, upper case, and every run of anything that is not A-Z or
 * 0-9 made one space. Pure ASCII, so that byte and character lengths agree in every engine.
 * Apostrophes vanish without a space: O'BRIEN and OBRIEN are one name.
 */
export function foldText(text: string): string {
  let plain = ''
  for (const letter of text.normalize('NFKD')) {
    plain += transliterations.get(letter) ?? letter
  }
  return plain
    .replace(/\p{M}/gu, '')
    .replace(/['’ʼ`´]/g, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
}
