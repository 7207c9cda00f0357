import { expect, test } from 'vitest'
import { removeStraightMarks } from './straight-mark.ts'

const width = 400
const height = 600

/** Dirt on the glass, two pixels wide, that lies by one pixel beside its line on a stretch. */
function wanderingStreak(): Uint8Array {
  const depth = new Uint8Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const x = 150 + (y >= 200 && y < 260 ? 1 : 0)
    depth.fill(90, y * width + x, y * width + x + 2)
  }
  return depth
}

function without(depth: Uint8Array): Uint8Array {
  const free = new Uint8Array(width * height).fill(1)
  const ink = { width, height, depth, grain: 2 }
  expect(removeStraightMarks(ink, free, 0)).toHaveLength(1)
  return depth
}

test('a streak that wanders by a pixel is taken off whole', () => {
  expect(
    without(wanderingStreak()).reduce((most, value) => Math.max(most, value), 0),
  ).toBe(0)
})

test('ink beside a streak and darker ink across it stay', () => {
  const depth = wanderingStreak()
  for (let x = 120; x < 180; x += 1) depth.fill(220, 400 * width + x, 400 * width + x + 1)
  const left = without(depth)
  for (const x of [121, 140, 150, 151, 160, 179]) expect(left[400 * width + x]).toBe(220)
})

/** A fold: a dark crease, and beside it a shade that grows paler over four millimetres. */
function shadedFold(): Uint8Array {
  const depth = new Uint8Array(width * height)
  for (let off = 0; off < 16; off += 1) {
    const dark = off < 2 ? 110 : 60 - 3 * off
    depth.fill(dark, (300 + off) * width, (301 + off) * width)
  }
  return depth
}

test('of the lines in the shade of a fold the crease is taken, not one that runs askew', () => {
  const free = new Uint8Array(width * height).fill(1)
  const ink = { width, height, depth: shadedFold(), grain: 2 }
  const [mark] = removeStraightMarks(ink, free, 0)
  expect(Math.abs(mark?.slope ?? 1)).toBeLessThan(0.02)
  expect(ink.depth.reduce((most, value) => Math.max(most, value), 0)).toBe(0)
})
