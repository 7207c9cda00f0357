import { expect, test } from 'vitest'
import { markerCells, markerIdsOfPage } from './fiducial-marker.ts'

test('marker 0 looks as in the published dictionary', () => {
  const drawn = markerCells(0).map((row) =>
    row.map((black) => (black ? '#' : '.')).join(''),
  )
  expect(drawn).toEqual(['######', '#.#..#', '##.#.#', '###..#', '###.##', '######'])
})

test('no marker looks like another one, however it is turned', () => {
  const turned = (cells: readonly (readonly boolean[])[]) =>
    cells.map((_, row) => cells.map((line) => line[row]!).toReversed())
  const seen = new Set<string>()
  for (let id = 0; id < 48; id += 1) {
    const turns = [markerCells(id)]
    for (let turn = 0; turn < 3; turn += 1) turns.push(turned(turns[turn]!))
    const looks = new Set(turns.map((cells) => JSON.stringify(cells)))
    expect(looks.size).toBe(4)
    for (const look of looks) {
      expect(seen.has(look)).toBe(false)
      seen.add(look)
    }
  }
})

test('pages one to twelve have four ids each, all different', () => {
  const ids = Array.from({ length: 12 }, (_, index) => markerIdsOfPage(index + 1)).flat()
  expect(new Set(ids).size).toBe(48)
})
