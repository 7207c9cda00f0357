import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheetCode, sheetCode } from './sheet-code.ts'
import { sheetId } from './sheet-id.ts'

const codes = fc.record({
  sheet: fc
    .integer({ min: 1, max: 999_999_999 })
    .map((serial) => sheetId('DEMO', serial)),
  form: fc.stringMatching(/^[A-Z0-9]{4,12}$/),
  page: fc.integer({ min: 1, max: 99 }),
})

test('what a code says is read back, and all of it fits the alphanumeric mode', () => {
  fc.assert(
    fc.property(codes, fc.string(), (code, key) => {
      const text = sheetCode(code, key)
      expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/)
      expect(readSheetCode(text, key)).toEqual({ ok: true, value: code })
    }),
  )
})

test('a code made with another key is no code of this petition', () => {
  const text = sheetCode({ sheet: sheetId('DEMO', 7), form: '7F3K', page: 1 }, 'ours')
  expect(readSheetCode(text, 'theirs')).toEqual({
    ok: false,
    error: { kind: 'wrong-check' },
  })
})

test('a changed serial, form or page does not pass', () => {
  const text = sheetCode({ sheet: sheetId('DEMO', 7), form: '7F3K', page: 1 }, 'ours')
  for (const wrong of [
    text.replace('000007', '000008'),
    text.replace('7F3K', '7F3L'),
    text.replace(':1:', ':2:'),
  ]) {
    expect(readSheetCode(wrong, 'ours')).toEqual({
      ok: false,
      error: { kind: 'wrong-check' },
    })
  }
})

test("a stranger's code is called foreign", () => {
  for (const text of [
    '',
    'https://example.org',
    'GS1:DEMO:000000:7F3K:1:ABCDEF',
    'GS1::::',
  ]) {
    expect(readSheetCode(text, '')).toEqual({
      ok: false,
      error: { kind: 'foreign-code' },
    })
  }
})
