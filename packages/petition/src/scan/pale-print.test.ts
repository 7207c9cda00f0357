import { expect, test } from 'vitest'
import type { RowForm } from '../sheet-form.ts'
import { palePrintLost, toneOf } from './pale-print.ts'
import { pagePixelsPerMm } from './rectified-page.ts'

const width = 400
const height = 300
const box = { x: 10, y: 20, width: 80, height: 40 }
const rows: readonly RowForm[] = [
  { row: 1, box, fields: [{ field: 'signature', box, writtenBy: 'signer' }] },
]

/** A row's thin box in grey `ink`; every `gap`-th millimetre of its level lines is left out. */
function boxed(ink: number, gap = 1000): Uint8Array {
  const data = new Uint8Array(width * height).fill(255)
  const [left, top] = [box.x * pagePixelsPerMm, box.y * pagePixelsPerMm]
  const right = left + box.width * pagePixelsPerMm
  const bottom = top + box.height * pagePixelsPerMm
  for (let y = top; y <= bottom; y += 1) data[y * width + left] = ink
  for (const y of [top, bottom]) {
    for (let x = left; x <= right; x += 1) {
      if (Math.floor(x / pagePixelsPerMm) % gap !== 0) data[y * width + x] = ink
    }
  }
  return data
}

const blank = {
  print: { width, height, data: boxed(173) },
  form: {
    page: 1,
    markers: [],
    qr: box,
    secondCode: box,
    printedId: box,
    rows,
    fields: [],
    crosses: [],
  },
}
const lost = (data: Uint8Array, tone: 'grey' | 'dots' | 'cut', isCoarse = false) =>
  palePrintLost({ width, height, data }, blank, { tone, isCoarse })

test('where a level cut black from white, the pale upright lines must be as wide as printed', () => {
  expect(lost(boxed(0), 'cut')).toBe(false)
  // A fax with half as many lines down the page may miss level lines that a pencil survives.
  expect(lost(boxed(0, 4), 'cut')).toBe(false)
  expect(lost(boxed(60), 'cut')).toBe(true)
  expect(lost(boxed(60), 'cut', true)).toBe(false)
  expect(lost(boxed(255), 'cut')).toBe(true)
})

test('pale print that dots thin out is not lost', () => {
  expect(lost(boxed(0, 4), 'dots')).toBe(false)
  expect(lost(boxed(255), 'dots')).toBe(true)
})

test('level lines alone may be lost, and in grey a trace of them is enough', () => {
  const upright = boxed(0)
  const top = box.y * pagePixelsPerMm * width
  upright.fill(255, top - width, top + width)
  upright.fill(255, top + box.height * pagePixelsPerMm * width)
  expect(lost(upright, 'dots')).toBe(true)
  expect(lost(boxed(240), 'grey')).toBe(false)
  expect(lost(boxed(250), 'grey')).toBe(true)
})

test('a page in dots is told from one cut by a level, and from one in grey', () => {
  const solid = new Uint8Array(width * height).fill(255)
  for (let y = 50; y < 60; y += 1) solid.fill(0, y * width + 50, y * width + 200)
  const dots = Uint8Array.from(solid)
  for (let at = 100 * width + 3; at < 110 * width; at += 7) dots[at] = 0
  const grey = Uint8Array.from(solid)
  grey[0] = 128
  const tones = [solid, dots, grey].map((data) => toneOf({ width, height, data }))
  expect(tones).toEqual(['cut', 'dots', 'grey'])
})
