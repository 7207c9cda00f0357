import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bold, type Run, roman, setText } from './set-text.ts'
import { typeWidthMm } from './type-width.ts'

const words = fc.stringMatching(/^[A-Za-z áéñ.,()]{0,200}$/)
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const textOf = (run: Run) => (run.kind === 'gap' ? '' : run.text)

test('no line is wider than its column, and no letter is lost', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 8, max: 120 }), (a, b, widthMm) => {
      const set = setText([roman(a), bold(b)], { points: 9, widthMm })
      for (const line of set.lines)
        expect(line.widthMm).toBeLessThanOrEqual(widthMm + 1e-6)
      const said = set.lines.map((line) => line.pieces.map((p) => textOf(p.run)).join(''))
      expect(said.join('').replaceAll(' ', '')).toBe(plain(a + b).replaceAll(' ', ''))
    }),
  )
})

test('pieces of a line follow one another without a gap', () => {
  const set = setText([roman('one '), bold('two'), roman(' three')], {
    points: 10,
    widthMm: 100,
  })
  const [line] = set.lines
  let x = 0
  for (const piece of line!.pieces) {
    expect(piece.x).toBeCloseTo(x, 9)
    x += piece.widthMm
  }
  expect(line!.widthMm).toBeCloseTo(x, 9)
})

test('a newline begins a new line, and a gap keeps its width', () => {
  const set = setText([roman('a\nb '), { kind: 'gap', widthMm: 30 }], {
    points: 10,
    widthMm: 50,
  })
  expect(set.lines.length).toBe(2)
  const space = typeWidthMm(' ', 'regular', 10)
  const b = typeWidthMm('b', 'regular', 10)
  expect(set.lines[1]!.widthMm).toBeCloseTo(b + space + 30, 6)
})
