import { calendarDate } from '@groundswell/basics'
import { drawLines, driveOptions, synthWorld } from '@groundswell/roll/synth'
import { expect, test } from 'vitest'
import { withOddSheets } from './odd-sheet.ts'

const world = synthWorld('odd sheets', 6000, 2017)
const options = driveOptions({ lines: 500, firstDay: calendarDate('2017-01-26') })
const plain = [...drawLines(world, options)]

test('two sheets of a drive are odd and keyed whole: one in order, one of nobody', () => {
  const odd = [...withOddSheets(plain, () => true)].filter((line) => line.isKeyedWhole)
  const sheets = Map.groupBy(odd, ({ sheet }) => sheet.channel)
  expect([...sheets.keys()].sort()).toEqual(['paid', 'volunteer'])
  const surnames = sheets.get('volunteer')?.map(({ last }) => last.toLowerCase()) ?? []
  expect(surnames).toEqual(surnames.toSorted())
  expect(sheets.get('paid')?.every(({ truth }) => truth.voterId === undefined)).toBe(true)
})

test('odd sheets keep their lines: as many, with the ids and rows they had', () => {
  const places = (lines: typeof plain) =>
    lines.map(({ lineId, row }) => `${lineId} ${row}`)
  expect(places([...withOddSheets(plain, () => true)])).toEqual(places(plain))
  const untouched = [...withOddSheets(plain, () => false)]
  expect(untouched.some((line) => line.isKeyedWhole)).toBe(false)
  expect(untouched.map(({ last }) => last)).toEqual(plain.map(({ last }) => last))
})
