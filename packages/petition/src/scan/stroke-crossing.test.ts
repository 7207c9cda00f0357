import { expect, test } from 'vitest'
import { strokesCrossed } from './stroke-crossing.ts'

/** Forty by ten millimetres at four pixels a millimetre; what is drawn darkens by `by`. */
const width = 160
const height = 40
const box = { x: 0, y: 0, width: 40, height: 10 }

function crossed(dark: (x: number, y: number) => number, isFree = (_: number) => true) {
  const depth = new Uint8Array(width * height)
  const free = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      depth[y * width + x] = dark(x, y)
      free[y * width + x] = isFree(x) ? 1 : 0
    }
  }
  return strokesCrossed({ depth, width }, { free }, box, 16)
}

/** A stroke that goes up and down every four millimetres, one way. */
const zigzag = (by: number) => (x: number, y: number) => {
  const phase = x % 32
  const at = 8 + (phase < 16 ? phase : 32 - phase)
  return Math.abs(y - at) <= 2 ? by : 0
}

test('a level line crosses a signature at each of its strokes, however pale it is', () => {
  expect(crossed(zigzag(200))).toBe(10)
  expect(crossed(zigzag(20))).toBe(10)
  expect(crossed(zigzag(12))).toBe(0)
})

test('a crease is crossed once and the rim of a cup twice', () => {
  expect(crossed((x) => (Math.abs(x - 50) < 3 ? 60 : 0))).toBe(1)
  const rim = (x: number, y: number) =>
    Math.abs(Math.hypot(x - 80, y - 20) - 60) < 3 ? 50 : 0
  expect(crossed(rim)).toBe(2)
})

test('an uneven shade is one thing and no stroke, when it is wide', () => {
  const uneven = (x: number, y: number) => 30 + ((x * 7 + y * 3) % 11)
  expect(crossed((x, y) => (x > 40 && x < 100 ? uneven(x, y) : 0))).toBe(0)
  expect(crossed((x, y) => (x > 40 && x < 47 ? uneven(x, y) : 0))).toBe(1)
})

test('print that is left out does not cut a stroke in two', () => {
  const band = (x: number) => (x > 40 && x < 47 ? 40 : 0)
  expect(crossed(band, (x) => x !== 43)).toBe(1)
})

test('what is only a line high is no stroke', () => {
  expect(crossed((x, y) => (y === 20 && x % 8 < 3 ? 90 : 0))).toBe(0)
})
