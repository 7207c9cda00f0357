import { expect, test } from 'vitest'
import type { PageZone } from '../paper-reading/page-zone.ts'
import { breathStrokes, pageStrokes, strokesCrossed } from './stroke-crossing.ts'

/** Forty by ten millimetres at four pixels a millimetre; what is drawn darkens by `by`. */
const width = 160
const height = 40
const box = { x: 0, y: 0, width: 40, height: 10 }

function crossed(
  dark: (x: number, y: number) => number,
  isFree?: (x: number) => boolean,
) {
  const depth = new Uint8Array(width * height)
  const free = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      depth[y * width + x] = dark(x, y)
      free[y * width + x] = (isFree?.(x) ?? true) ? 1 : 0
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

test('the palest strokes count on a page with a fold or calm paper, and not on rough paper', () => {
  const field = (writtenBy: 'signer' | 'official', at: number): PageZone => ({
    kind: 'field',
    row: 1,
    field: writtenBy,
    writtenBy,
    box: { ...box, x: at, width: 20 },
  })
  const zones = [
    { kind: 'elsewhere' } as const,
    field('signer', 0),
    field('official', 20),
  ]
  const strokes = (
    inOfficials: number,
    grain: number,
    { by = 20, counted = pageStrokes } = {},
  ) => {
    const depth = new Uint8Array(width * height)
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        depth[y * width + x] = zigzag(x < width / 2 ? by : inOfficials)(x, y)
      }
    }
    const free = new Uint8Array(width * height).fill(1)
    const map = { zones, width, height, zoneOf: new Uint8Array(0) }
    return counted({ depth, width }, { free, zones: map }, grain)(1)
  }
  expect(strokes(0, 2)).toBe(5)
  // A fold's shade, and nothing in the officials' space.
  expect(strokes(0, 37)).toBe(5)
  // The paper is as rough there as where people sign.
  expect(strokes(20, 37)).toBe(0)
  // A breath of a pencil, on calm paper only.
  const breath = { by: 8, counted: breathStrokes }
  expect(strokes(0, 2, { by: 8 })).toBe(0)
  expect(strokes(0, 2, breath)).toBe(5)
  expect(strokes(0, 5, breath)).toBe(0)
  expect(strokes(8, 2, breath)).toBe(0)
})
