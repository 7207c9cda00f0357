import { expect, test } from 'vitest'
import { sheetCode } from '../sheet-code.ts'
import { sheetId } from '../sheet-id.ts'
import { pageIdentity } from './page-identity.ts'

const key = 'the key of this petition'
const code = (serial: number, page = 1, petition = 'DEMO') =>
  sheetCode({ sheet: sheetId(petition, serial), form: '7F3K2A9B', page }, key)
const identify = (codes: readonly string[], markersPage: number | undefined = 1) =>
  pageIdentity({ codes, markersPage }, 'DEMO', key)

test('a page is known by its code when the markers agree', () => {
  expect(identify([code(7)])).toMatchObject({ ok: true, value: { sheet: 'DEMO-000007' } })
  expect(identify([code(7), code(7)])).toMatchObject({ ok: true })
  expect(identify([code(7)], undefined)).toMatchObject({ ok: true })
})

test.each([
  ['no code at all', [], 'no-code'],
  ["a stranger's code", ['https://example.org/win'], 'foreign-code'],
  [
    'an imitation',
    [code(7).slice(0, -1) + (code(7).endsWith('0') ? '1' : '0')],
    'wrong-check',
  ],
  ['two sheets on one page', [code(7), code(8)], 'codes-disagree'],
  [
    "a stranger's code pasted over ours",
    ['https://example.org', code(7)],
    'codes-disagree',
  ],
  ['a sheet of another petition', [code(7, 1, 'OTHER')], 'other-petition'],
  ['a code that names another page than the markers', [code(7, 2)], 'page-disagrees'],
])('%s goes to a person', (_what, codes, kind) => {
  expect(identify(codes)).toMatchObject({ ok: false, error: { kind } })
})

test("another petition's key makes no sheet of ours", () => {
  const theirs = sheetCode(
    { sheet: sheetId('DEMO', 7), form: '7F3K2A9B', page: 1 },
    'theirs',
  )
  expect(identify([theirs])).toMatchObject({ ok: false, error: { kind: 'wrong-check' } })
})
