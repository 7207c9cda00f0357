import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerOf, mapText } from './file-header.ts'

test.each([
  ['a,b,c\n1,2,3', ['a', 'b', 'c']],
  ['\uFEFFLAST\tFIRST\r\nx\ty', ['LAST', 'FIRST']],
  ['"Last, first";"Zip ""code"""\n', ['Last, first', 'Zip "code"']],
  ['one', ['one']],
  ['', ['']],
])('the header of %j', (text, header) => {
  expect(headerOf(text)).toEqual(header)
})

test('any names come back when they are quoted', () => {
  const name = fc.string({ maxLength: 8 }).map((s) => s.trim().replaceAll('\uFEFF', ''))
  fc.assert(
    fc.property(fc.array(name, { minLength: 2, maxLength: 6 }), (names) => {
      const row = names.map((n) => `"${n.replaceAll('"', '""')}"`).join(',')
      expect(headerOf(`${row}\n1,2\n`)).toEqual(names)
    }),
  )
})

test('a map names only what was chosen and quotes what would be misread', () => {
  expect(
    mapText([
      { field: 'last', columns: ['LAST_NM'] },
      { field: 'street', columns: ['NUM', 'NAME, TYPE'] },
      { field: 'zip', columns: [] },
    ]),
  ).toBe('last=LAST_NM,street=NUM+"NAME, TYPE"')
})
