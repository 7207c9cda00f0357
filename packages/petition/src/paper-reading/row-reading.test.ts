import { expect, test } from 'vitest'
import type { InkMark } from './ink-mark.ts'
import { pageInk } from './row-reading.ts'
import { mark, zones } from './testing/two-rows.ts'

const states = (marks: readonly InkMark[], grain = 0.01) =>
  pageInk(zones, marks, { grain }).rows.map(({ state }) => state)

test('a row is used when any of its fields is', () => {
  expect(states([])).toEqual(['empty', 'empty'])
  expect(states([mark(3)])).toEqual(['used', 'empty'])
  expect(states([mark(7, { y: 139 })])).toEqual(['empty', 'used'])
})

test('a speck leaves a row empty, a little more leaves it unsure', () => {
  const speck = mark(3, { areaMm2: 0.2, box: { x: 30, y: 103, width: 0.5, height: 0.5 } })
  const dash = mark(3, { areaMm2: 0.9, box: { x: 30, y: 103, width: 2.2, height: 0.4 } })
  expect(states([speck])).toEqual(['empty', 'empty'])
  expect(states([dash])).toEqual(['unsure', 'empty'])
})

test('two small letters are writing', () => {
  const letter = (x: number) =>
    mark(4, { areaMm2: 1.2, box: { x, y: 114, width: 1.5, height: 2 } })
  expect(states([letter(30), letter(32)])).toEqual(['used', 'empty'])
})

test('pale writing in one field is unsure, in two fields used where letters stand apart', () => {
  const pale = { meanDepth: 0.12, peakDepth: 0.2 }
  expect(states([mark(3, pale)])).toEqual(['unsure', 'empty'])
  // The thin rim of a cup runs through two fields as well.
  const line = mark(4, { ...pale, y: 114 })
  expect(states([mark(3, pale), line])).toEqual(['unsure', 'empty'])
  const short = [30, 33, 36].map((x) =>
    mark(3, { ...pale, areaMm2: 2, box: { x, y: 103, width: 2, height: 3 } }),
  )
  expect(states([...short, line])).toEqual(['used', 'empty'])
  const letters = [30, 33, 36, 39, 42].map((x) =>
    mark(3, { ...pale, areaMm2: 2, box: { x, y: 103, width: 2, height: 3 } }),
  )
  expect(states(letters)).toEqual(['used', 'empty'])
  expect(states(letters.slice(1))).toEqual(['unsure', 'empty'])
})

test('on rough paper an empty row cannot be told from a pale one', () => {
  expect(states([], 0.3)).toEqual(['unsure', 'unsure'])
})

test('ink in the space for officials alone is for a person', () => {
  expect(states([mark(5)])).toEqual(['unsure', 'empty'])
})

test('what stands beside the boxes of an empty row makes it unsure and is listed', () => {
  const beside = mark(1, { x: 5 })
  const ink = pageInk(zones, [beside], { grain: 0.01 })
  expect(ink.rows.map(({ state }) => state)).toEqual(['unsure', 'empty'])
  expect(ink.stray).toHaveLength(1)
})

test('the tail of a signature does not use the row below', () => {
  const signature = mark(4, { y: 113, box: { x: 30, y: 113, width: 30, height: 7.6 } })
  const tail = mark(6, { areaMm2: 1.8, box: { x: 40, y: 122, width: 2, height: 4.5 } })
  expect(states([signature, tail])).toEqual(['used', 'empty'])
  expect(states([{ ...tail, box: { ...tail.box, y: 127 } }])).toEqual(['empty', 'used'])
})

test('a little ink in several boxes is not nothing', () => {
  const little = (zone: number, y: number) =>
    mark(zone, { areaMm2: 0.44, box: { x: 30, y, width: 1.2, height: 0.5 } })
  expect(states([little(3, 103), little(4, 115), little(3, 105)])[0]).toBe('unsure')
})

test('dots all over a row are no dust', () => {
  const dots = Array.from({ length: 12 }, (_, at) =>
    mark(3, { areaMm2: 0.25, box: { x: 25 + 3 * at, y: 104, width: 0.5, height: 0.5 } }),
  )
  expect(states(dots.slice(0, 4))[0]).toBe('empty')
  expect(states(dots)[0]).toBe('unsure')
})

test('a stain is a shade, and a stroke of the same depth is not', () => {
  const long = { areaMm2: 20, box: { x: 30, y: 103, width: 30, height: 3 } }
  expect(states([mark(3, { ...long, meanDepth: 0.12, peakDepth: 0.14 })])[0]).toBe(
    'empty',
  )
  expect(states([mark(3, { ...long, meanDepth: 0.12, peakDepth: 0.2 })])[0]).toBe(
    'unsure',
  )
})

test('very pale strokes keep a row from being called empty', () => {
  const letters = [30, 35, 40].map((x) =>
    mark(3, { x, areaMm2: 3, meanDepth: 0.04, peakDepth: 0.07 }),
  )
  expect(pageInk(zones, [], { grain: 0.01, whispers: letters }).rows[0]?.state).toBe(
    'unsure',
  )
  expect(
    pageInk(zones, [], { grain: 0.01, whispers: letters.slice(1) }).rows[0]?.state,
  ).toBe('unsure')
  expect(
    pageInk(zones, [], { grain: 0.01, whispers: letters.slice(2) }).rows[0]?.state,
  ).toBe('empty')
})

test('dots on a page in black and white keep a row from being called empty', () => {
  const dot = (x: number) =>
    mark(3, {
      areaMm2: 0.25,
      meanDepth: 0.07,
      peakDepth: 0.12,
      box: { x, y: 103, width: 0.5, height: 0.5 },
    })
  const dots = [dot(30), dot(34)]
  const read = (whispers: readonly InkMark[], paleInkMayBeLost: boolean) =>
    pageInk(zones, [], { grain: 0, whispers, paleInkMayBeLost }).rows.map(
      ({ state }) => state,
    )
  expect(read(dots, true)).toEqual(['unsure', 'empty'])
  expect(read(dots, false)).toEqual(['empty', 'empty'])
  expect(read(dots.slice(1), true)).toEqual(['empty', 'empty'])
  // Dots that lie together are one mark, darker than a stain and too small for a whisper.
  const initials = mark(3, { areaMm2: 2.9, meanDepth: 0.15, peakDepth: 0.3 })
  expect(read([initials], true)).toEqual(['unsure', 'empty'])
})

test('a piece that print has cut off a stain is of the stain', () => {
  const even = { meanDepth: 0.11, peakDepth: 0.14 }
  const piece = mark(1, {
    ...even,
    areaMm2: 1.2,
    box: { x: 31, y: 109.5, width: 1.5, height: 1.8 },
  })
  const stain = mark(3, {
    ...even,
    areaMm2: 18,
    box: { x: 20, y: 100, width: 18, height: 9 },
  })
  expect(states([piece])).toEqual(['unsure', 'empty'])
  expect(states([piece, stain])).toEqual(['empty', 'empty'])
  const stroke = { ...piece, peakDepth: 0.3 }
  expect(states([stroke, stain])).toEqual(['unsure', 'empty'])
})

test('a piece of a broken tail from the row above leaves the row below unsure, not used', () => {
  const signature = mark(4, { box: { x: 30, y: 114, width: 20, height: 5 } })
  const tail = mark(6, {
    areaMm2: 1.9,
    areaByZone: new Map([
      [2, 1.6],
      [6, 0.3],
    ]),
    box: { x: 40, y: 120.5, width: 1.5, height: 4.7 },
  })
  const piece = mark(6, {
    areaMm2: 3.3,
    box: { x: 42, y: 124.4, width: 4.5, height: 2.3 },
  })
  expect(states([signature, tail])).toEqual(['used', 'empty'])
  expect(states([signature, tail, piece])).toEqual(['used', 'unsure'])
  const apart = { ...piece, box: { ...piece.box, x: 60, y: 127 } }
  expect(states([signature, tail, apart])).toEqual(['used', 'used'])
})

test('ink that comes in over the upper edge of a row and is alone there does not use it', () => {
  // Far below the edge, as no tail should be, and cut off from its signature by a streak.
  const loop = mark(6, { box: { x: 60, y: 122, width: 8, height: 10 } })
  expect(states([loop])).toEqual(['empty', 'unsure'])
  const broken = mark(6, { areaMm2: 3, box: { x: 65, y: 129, width: 6, height: 3 } })
  expect(states([loop, broken])).toEqual(['empty', 'unsure'])
  expect(states([{ ...loop, box: { ...loop.box, y: 127 } }])).toEqual(['empty', 'used'])
  expect(
    states([loop, mark(6, { box: { x: 30, y: 128, width: 9, height: 3 } })]),
  ).toEqual(['empty', 'used'])
  expect(states([loop, mark(7, { y: 139 })])).toEqual(['empty', 'used'])
  // No tail is so long.
  expect(states([{ ...loop, areaMm2: 16, areaByZone: new Map([[6, 16]]) }])).toEqual([
    'empty',
    'used',
  ])
  // Above the first row there is no signature whose tail it could be.
  const first = mark(3, { box: { x: 60, y: 97, width: 8, height: 10 } })
  expect(states([first])).toEqual(['used', 'empty'])
})

test('initials in even pencil are not taken for a stain, in their box or beside it', () => {
  const even = { meanDepth: 0.147, peakDepth: 0.212, areaMm2: 8 }
  const initials = mark(3, {
    ...even,
    widthMm: 1,
    box: { x: 54, y: 103, width: 3, height: 6 },
  })
  expect(states([initials])).toEqual(['unsure', 'empty'])
  expect(states([{ ...initials, widthMm: 1.6 }])).toEqual(['empty', 'empty'])
  const beside = mark(1, {
    ...even,
    widthMm: 0.4,
    box: { x: 12, y: 103, width: 5, height: 4.5 },
  })
  expect(states([beside])).toEqual(['unsure', 'empty'])
  expect(states([{ ...beside, box: { x: 8, y: 103, width: 11, height: 5 } }])).toEqual([
    'empty',
    'empty',
  ])
})

test('what is pale and broader than any pen never uses a row', () => {
  const rim = mark(3, { areaMm2: 27, widthMm: 1.9, meanDepth: 0.18, peakDepth: 0.26 })
  expect(states([rim])).toEqual(['unsure', 'empty'])
  expect(states([{ ...rim, widthMm: 1 }])).toEqual(['used', 'empty'])
  expect(states([{ ...rim, meanDepth: 0.4, peakDepth: 0.7 }])).toEqual(['used', 'empty'])
})

test('a long tail from the row above may hide writing, and a thick one need not be long', () => {
  const tail = (areaMm2: number, widthMm: number) =>
    mark(6, {
      areaMm2,
      widthMm,
      areaByZone: new Map([
        [2, areaMm2],
        [6, areaMm2],
      ]),
      box: { x: 40, y: 122, width: 8, height: 6 },
    })
  const signature = mark(4, { y: 113, box: { x: 30, y: 113, width: 30, height: 7.6 } })
  expect(states([signature, tail(8, 1)])).toEqual(['used', 'empty'])
  expect(states([signature, tail(8, 0.5)])).toEqual(['used', 'unsure'])
})

test('a stain that goes on beyond print outside the boxes is not writing beside them', () => {
  const even = { meanDepth: 0.11, peakDepth: 0.14 }
  const box = { x: 20, y: 137, width: 18, height: 9 }
  const stain = mark(7, { ...even, areaMm2: 18, box })
  const rest = (y: number, over: Partial<InkMark> = {}) =>
    mark(0, {
      meanDepth: 0.1,
      peakDepth: 0.17,
      areaMm2: 3,
      box: { x: 30, y, width: 3, height: 1.5 },
      ...over,
    })
  const two = [rest(149.5), rest(151.9)]
  expect(states(two)).toEqual(['empty', 'unsure'])
  expect(states([stain, ...two])).toEqual(['empty', 'empty'])
  expect(states([stain, rest(149.5, { peakDepth: 0.4 })])).toEqual(['empty', 'unsure'])
})
