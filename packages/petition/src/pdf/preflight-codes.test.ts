import { expect, test } from 'vitest'
import type { Box } from '../box.ts'
import type { FiducialMarker } from '../fiducial-marker.ts'
import { type SheetCode, sheetCode } from '../sheet-code.ts'
import { sheetId } from '../sheet-id.ts'
import { barOperators, markerOperators, qrOperators } from './code-operators.ts'
import { layout, redrawn } from './testing/altered-proof.ts'
import { proofProblems } from './testing/refused-proofs.ts'

const { form } = layout
const own: SheetCode = { sheet: sheetId('DEMO', 123), form: form.version, page: 2 }
const otherSheet = { ...own, sheet: sheetId('DEMO', 124) }
const expected = `code DEMO-000123, form ${form.version}, page 2`
const pageOf = (page: number) => {
  const found = form.pages[page - 1]
  if (found === undefined) throw new Error(`no page ${page}`)
  return found
}

/** The QR code of page 2 of our proof, drawn anew to say something else, checked by `key`. */
const withQr = (says: SheetCode, key = '') =>
  redrawn(2, [
    {
      box: pageOf(2).qr,
      operators: qrOperators(sheetCode(says, key), pageOf(2).qr, form.paper),
    },
  ])
const withSecondCode = (says: SheetCode) =>
  redrawn(2, [
    {
      box: pageOf(2).secondCode,
      operators: barOperators(sheetCode(says, ''), pageOf(2).secondCode, form.paper),
    },
  ])
/** What is said of codes and markers; that other print stands there is said besides. */
const codeProblems = async (proof: Promise<Uint8Array>) =>
  (await proofProblems(await proof, { key: '' })).filter((one) =>
    /^\d+ (code|version|marker)/.test(one),
  )

test('a QR code drawn anew to say the same is the code it was', async () => {
  expect(await codeProblems(withQr(own))).toEqual([])
})

test('a QR code that names another page of the sheet is refused', async () => {
  expect(await codeProblems(withQr({ ...own, page: 3 }))).toEqual([
    `2 ${expected} → DEMO-000123, form ${form.version}, page 3`,
  ])
})

test('a QR code that names another sheet is refused', async () => {
  expect(await codeProblems(withQr(otherSheet))).toEqual([
    `2 ${expected} → DEMO-000124, form ${form.version}, page 2`,
  ])
})

test('a second code that names another sheet is refused, though the QR code is right', async () => {
  expect(await codeProblems(withSecondCode(otherSheet))).toEqual([
    `2 ${expected} → DEMO-000124, form ${form.version}, page 2`,
  ])
})

test('a QR code that names another version of the form is refused as that version', async () => {
  expect(await codeProblems(withQr({ ...own, form: '0LDF0RM' }))).toEqual([
    `2 version ${form.version} → 0LDF0RM`,
  ])
})

test('a QR code that was issued with another secret is refused', async () => {
  const problems = await codeProblems(withQr(own, 'somebody else’s'))
  expect(problems).toEqual([expect.stringMatching(/^2 code .* → GS1:DEMO:000123:/)])
})

test('a QR code of a stranger, or none, is refused', async () => {
  const { qr } = pageOf(2)
  const stranger = qrOperators('https://advertisement.example', qr, form.paper)
  expect(await codeProblems(redrawn(2, [{ box: qr, operators: stranger }]))).toEqual([
    `2 ${expected} → https://advertisement.example`,
  ])
  expect(await codeProblems(redrawn(2, [{ box: qr, operators: '' }]))).toEqual([
    `2 ${expected} → a code that cannot be read`,
  ])
})

const boxOf = ({ at, sizeMm }: FiducialMarker): Box => ({
  ...at,
  width: sizeMm,
  height: sizeMm,
})
/** Our proof with markers of page 1 drawn as others, by the place of each in `corners`. */
const withMarkers = (ids: Readonly<Record<number, number | undefined>>) =>
  redrawn(
    1,
    pageOf(1).markers.flatMap((marker, corner) => {
      if (!(corner in ids)) return []
      const id = ids[corner]
      const operators =
        id === undefined ? '' : markerOperators({ ...marker, id }, form.paper)
      return [{ box: boxOf(marker), operators }]
    }),
  )
const idAt = (page: number, corner: number) => pageOf(page).markers[corner]?.id ?? -1
const another = (corner: number) =>
  `1 marker marker ${idAt(1, corner)} → another one, or none`

test('markers drawn anew as they were are the markers they were', async () => {
  const same = { 0: idAt(1, 0), 1: idAt(1, 1), 2: idAt(1, 2), 3: idAt(1, 3) }
  expect(await codeProblems(withMarkers(same))).toEqual([])
})

test('markers of the same corners of another page are the wrong ones, each in its corner', async () => {
  const others = { 0: idAt(2, 0), 1: idAt(2, 1), 2: idAt(2, 2), 3: idAt(2, 3) }
  expect(await codeProblems(withMarkers(others))).toEqual([0, 1, 2, 3].map(another))
})

test('two markers of a page that stand in each other’s corner are both the wrong ones', async () => {
  const proof = withMarkers({ 0: idAt(1, 2), 2: idAt(1, 0) })
  expect(await codeProblems(proof)).toEqual([another(0), another(2)])
})

test('a marker that is left out is missed', async () => {
  expect(await codeProblems(withMarkers({ 3: undefined }))).toEqual([another(3)])
})
