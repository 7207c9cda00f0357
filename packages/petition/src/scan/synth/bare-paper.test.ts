import { expect, test } from 'vitest'
import { sightOf } from './bare-paper.ts'

const paper = { width: 100, height: 40, data: new Uint8Array(4000).fill(255) }
const line = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
  from: 0,
  to: 16,
})

test('a line is bare only where all pixels that it is mixed from are white', () => {
  paper.data[20 * 100 + 50] = 254
  const sight = sightOf(paper)
  expect(sight(line(10, 10, 26, 10))).toBe('bare')
  for (const y of [18.6, 19.5, 20.5, 21.4]) {
    expect(sight(line(40, y, 60, y))).toBe('inked')
    expect(sight(line(60, y, 40, y))).toBe('inked')
  }
  expect(sight(line(51, 15, 51, 25))).toBe('inked')
})

test('a line that leaves the paper, or comes near its edge, is an edge', () => {
  const sight = sightOf(paper)
  expect(sight(line(-3, 10, 13, 10))).toBe('edge')
  expect(sight(line(90, 10, 101, 10))).toBe('edge')
  expect(sight(line(10, 0.5, 26, 0.5))).toBe('edge')
  expect(sight(line(10, 39.5, 26, 39.5))).toBe('edge')
})
