import { expect, test } from 'vitest'
import { partedMark } from './parted-mark.ts'

const width = 200

/** The pixels of a picture that are dark at all, with the picture. */
function drawn(draw: (fill: (value: number, ...box: Box) => void) => void) {
  const depth = new Uint8Array(width * 120)
  draw((value, left, top, right, bottom) => {
    for (let y = top; y < bottom; y += 1) {
      depth.fill(value, y * width + left, y * width + right)
    }
  })
  const pixels = Int32Array.from([...depth.keys()].filter((at) => depth[at] !== 0))
  return { depth, pixels }
}
type Box = readonly [left: number, top: number, right: number, bottom: number]

test('the dark tail of a signature that touches a pale stain is apart from the stain', () => {
  const { depth, pixels } = drawn((fill) => {
    fill(25, 50, 20, 60, 100)
    fill(170, 20, 18, 56, 21)
  })
  const [tail, stain, ...more] = partedMark(pixels, { width, depth })
  expect(more).toEqual([])
  expect(tail?.length).toBeGreaterThan(36 * 3 - 1)
  expect(stain?.every((at) => depth[at] === 25)).toBe(true)
  expect((tail?.length ?? 0) + (stain?.length ?? 0)).toBe(pixels.length)
})

test('a stroke with its pale edges is one, and so is a pale pencil', () => {
  const stroke = drawn((fill) => {
    fill(30, 20, 20, 120, 27)
    fill(170, 20, 22, 120, 25)
  })
  expect(partedMark(stroke.pixels, { width, ...stroke })).toEqual([stroke.pixels])
  const pencil = drawn((fill) => {
    fill(22, 20, 20, 120, 40)
    fill(60, 20, 20, 40, 24)
  })
  expect(partedMark(pencil.pixels, { width, ...pencil })).toEqual([pencil.pixels])
})
