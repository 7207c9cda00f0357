import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels, textWidth } from './label-placement.ts'

const wish = fc.record({
  anchor: fc.double({ min: 0, max: 360, noNaN: true }),
  width: fc.double({ min: 10, max: 200, noNaN: true }),
})

test('labels never collide and never leave the room, whatever their anchors', () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 9 }), (wishes) => {
      const placed = placeLabels({
        wishes: wishes.map((w, i) => ({ ...w, id: String(i) })),
        room: 360,
        gap: 8,
      })
      for (const [i, a] of placed.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0)
        expect(a.left + a.width).toBeLessThanOrEqual(360 + 1e-6)
        for (const b of placed.slice(i + 1)) {
          if (a.row !== b.row) continue
          const apart =
            a.left + a.width + 8 <= b.left + 1e-6 || b.left + b.width + 8 <= a.left + 1e-6
          expect(apart, `${i}: ${JSON.stringify([a, b])}`).toBe(true)
        }
      }
    }),
  )
})

test('a label alone stands centred over its anchor', () => {
  expect(
    placeLabels({ wishes: [{ id: 'a', anchor: 100, width: 40 }], room: 300, gap: 8 }),
  ).toEqual([{ id: 'a', anchor: 100, left: 80, width: 40, row: 0 }])
})

test('a label at the edge is moved inside', () => {
  const [only] = placeLabels({
    wishes: [{ id: 'a', anchor: 298, width: 60 }],
    room: 300,
    gap: 8,
  })
  expect(only?.left).toBe(240)
})

test('two labels that cannot stand side by side take two rows', () => {
  const placed = placeLabels({
    wishes: [
      { id: 'a', anchor: 100, width: 180 },
      { id: 'b', anchor: 110, width: 180 },
    ],
    room: 260,
    gap: 8,
  })
  expect(placed.map((p) => p.row)).toEqual([0, 1])
})

test('bold text is never narrower than regular text', () => {
  expect(textWidth('29,271 required', 14, 'bold')).toBeGreaterThanOrEqual(
    textWidth('29,271 required', 14),
  )
})

test('a leader takes another order rather than cross a label', () => {
  const placed = placeLabels({
    wishes: [
      { id: 'valid', anchor: 50, width: 138 },
      { id: 'raw', anchor: 80, width: 90 },
    ],
    room: 900,
    gap: 10,
  })
  const [raw, valid] = ['raw', 'valid'].map((id) => placed.find((p) => p.id === id)!)
  const inner = raw!.row < valid!.row ? raw! : valid!
  const outer = inner === raw ? valid! : raw!
  const crosses = outer.anchor > inner.left && outer.anchor < inner.left + inner.width
  expect(crosses && outer.row !== inner.row).toBe(false)
})
