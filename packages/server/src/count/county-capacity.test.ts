import { expect, test } from 'vitest'
import { countyCapacity } from './county-capacity.ts'

const turnIn = (county: string, weekOf: string, lines: number) => ({
  county,
  channel: 'volunteer',
  circulator: 'V1',
  weekOf,
  lines,
})
const drive = { start: '2017-01-26', asOf: '2017-05-26', daysLeft: 60 }

test('a county is asked for twice its best pace, over four weeks or since the start', () => {
  const found = countyCapacity(
    [
      turnIn('Kern', '2017-02-02', 240),
      turnIn('Fresno', '2017-05-18', 280),
      turnIn('Fresno', '2017-02-02', 20),
    ],
    drive,
  )
  // Kern brought 240 lines in 120 days; Fresno 280 in the last 28.
  expect(found).toEqual([
    { county: 'Kern', recent: 0, capacity: 240 },
    { county: 'Fresno', recent: 10, capacity: 1200 },
  ])
})

test('on the last day nobody can give more', () => {
  const [kern] = countyCapacity([turnIn('Kern', '2017-05-18', 99)], {
    ...drive,
    daysLeft: 0,
  })
  expect(kern?.capacity).toBe(0)
})
