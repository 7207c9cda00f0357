import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSheetId, printedSheetId, sheetId, sheetIdParts } from './sheet-id.ts'

const ids = fc
  .tuple(fc.stringMatching(/^[A-Z0-9]{2,8}$/), fc.integer({ min: 1, max: 999_999_999 }))
  .map(([petition, serial]) => sheetId(petition, serial))

test('an id typed as it is printed is the same id', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(parseSheetId(printedSheetId(id))).toEqual({ ok: true, value: id })
      expect(parseSheetId(printedSheetId(id).toLowerCase())).toEqual({
        ok: true,
        value: id,
      })
      expect(sheetId(sheetIdParts(id).petition, sheetIdParts(id).serial)).toBe(id)
    }),
  )
})

test('one wrong digit of a serial never passes the check letter', () => {
  const printed = printedSheetId(sheetId('DEMO', 402_917))
  const digits = [5, 6, 7, 8, 9, 10]
  for (const at of digits) {
    for (const digit of '0123456789') {
      if (printed[at] === digit) continue
      const wrong = printed.slice(0, at) + digit + printed.slice(at + 1)
      expect(parseSheetId(wrong)).toMatchObject({ ok: false })
    }
  }
})

test('two neighbouring digits swapped never pass the check letter', () => {
  for (let serial = 1; serial < 4000; serial += 7) {
    const printed = printedSheetId(sheetId('DEMO', serial))
    for (let at = 5; at < 10; at += 1) {
      const [a, b] = [printed[at]!, printed[at + 1]!]
      if (a === b) continue
      const swapped = printed.slice(0, at) + b + a + printed.slice(at + 2)
      if (/-0{6}-/.test(swapped)) continue
      expect(parseSheetId(swapped)).toMatchObject({ ok: false })
    }
  }
})

test('what is no sheet id is refused, not guessed', () => {
  for (const text of [
    '',
    'DEMO',
    'DEMO-12',
    'DEMO-000000',
    '-000123',
    'D-000123',
    '=1+1',
  ]) {
    expect(parseSheetId(text)).toMatchObject({
      ok: false,
      error: { kind: 'not-a-sheet-id' },
    })
  }
})
