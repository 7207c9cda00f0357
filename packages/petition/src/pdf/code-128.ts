/**
 * The symbols of Code 128 (ISO/IEC 15417) as widths of bar, space, bar, space, bar, space;
 * 103 to 105 begin a code in set A, B or C.
 */
const widths = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 ' +
  '112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 ' +
  '311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 ' +
  '314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 ' +
  '124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ')

const startB = 104
const codeC = 99
const codeB = 100
const stop = '2331112'

export interface Bar {
  /** In modules from the left. */
  readonly from: number
  readonly width: number
}

/**
 * The bars of a text of printable ASCII. Runs of six or more digits, of even length, are
 * packed two to a symbol.
 */
export function code128(text: string): {
  readonly bars: readonly Bar[]
  readonly modules: number
} {
  const symbols = [startB]
  for (const part of text.match(/(?:\d\d){3,}|[^\d]+|\d/g) ?? []) {
    if (/^(?:\d\d){3,}$/.test(part)) {
      symbols.push(codeC)
      for (let i = 0; i < part.length; i += 2) symbols.push(Number(part.slice(i, i + 2)))
      symbols.push(codeB)
    } else {
      for (const character of part) symbols.push(characterSymbol(character))
    }
  }
  const check = symbols.reduce((sum, symbol, i) => sum + symbol * Math.max(1, i), 0) % 103
  const pattern = [...symbols, check].map((symbol) => widths[symbol]).join('') + stop
  const bars: Bar[] = []
  let at = 0
  for (const [index, digit] of Array.from(pattern).entries()) {
    const width = Number(digit)
    if (index % 2 === 0) bars.push({ from: at, width })
    at += width
  }
  return { bars, modules: at }
}

function characterSymbol(character: string): number {
  const code = character.charCodeAt(0)
  if (code < 32 || code > 126)
    throw new Error(`no symbol for ${JSON.stringify(character)}`)
  return code - 32
}
