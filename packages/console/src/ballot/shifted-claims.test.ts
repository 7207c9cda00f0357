import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shiftedClaims } from './shifted-claims.ts'

const text = 'One two three four'
const claim = { from: 4, to: 13 }
const words = (before: string, after: string) =>
  shiftedClaims([claim], before, after).map(({ from, to }) => after.slice(from, to))

test.each([
  ['behind it', 'One two three four five', 'two three'],
  ['before it', 'Zero One two three four', 'two three'],
  ['within it', 'One two or three four', 'two or three'],
  ['over its end', 'One two', 'two'],
  ['over its beginning', 'three four', 'three'],
  ['right before it', 'One new two three four', 'two three'],
  ['in place of its first word', 'One number three four', 'number three'],
])('an edit %s leaves the claim its words', (_where, after, kept) => {
  expect(words(text, after)).toEqual([kept])
})

test('a claim whose words are all deleted is gone', () => {
  expect(words(text, 'One  four')).toEqual([])
  expect(words(text, '')).toEqual([])
})

test('claims stay in the text and apart, whatever is edited', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.nat(40),
      fc.nat(10),
      fc.string({ maxLength: 8 }),
      fc.uniqueArray(fc.nat(40), { minLength: 4, maxLength: 4 }),
      (before, at, cut, put, edges) => {
        const from = Math.min(at, before.length)
        const after = before.slice(0, from) + put + before.slice(from + cut)
        const [a = 0, b = 0, c = 0, d = 0] = edges
          .map((edge) => Math.min(edge, before.length))
          .toSorted((x, y) => x - y)
        const claims = [
          { from: a, to: b },
          { from: c, to: d },
        ].filter((each) => each.from < each.to)
        const shifted = shiftedClaims(claims, before, after)
        for (const each of shifted) {
          expect(each.from).toBeGreaterThanOrEqual(0)
          expect(each.to).toBeLessThanOrEqual(after.length)
          expect(each.from).toBeLessThan(each.to)
        }
        if (shifted.length === 2) {
          expect(shifted[0]!.to).toBeLessThanOrEqual(shifted[1]!.from)
        }
      },
    ),
  )
})
