import type { PocketEvent, PocketHome } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import { tallyOf, tallyPackets } from './pocket-tally.ts'

const home: PocketHome = {
  name: 'Ines',
  circulator: 'V0001',
  petition: 'A measure',
  packets: [{ id: 'P-1', county: 'Fresno', sheets: 2, lines: 16, since: '2017-05-01' }],
  tallies: [
    { packet: '', lines: 3 },
    { packet: 'P-0', lines: 9 },
    { packet: 'P-1', lines: 4 },
  ],
  extracts: [],
  at: '2017-05-25T12:00:00Z',
}

const event = (part: Partial<PocketEvent>): PocketEvent => ({
  id: crypto.randomUUID(),
  packet: 'P-1',
  kind: 'tally',
  lines: 1,
  at: '2017-05-25T12:00:00Z',
  ...part,
})

test('a tally is what the server has and what the phone noted since', () => {
  const queue = [event({}), event({}), event({ packet: '' })]
  expect(tallyOf('P-1', home, queue)).toBe(6)
  expect(tallyOf('', home, queue)).toBe(4)
  expect(tallyOf('P-1', undefined, queue)).toBe(2)
})

test('an undo takes a line back, also one that the server has already', () => {
  expect(tallyOf('P-1', home, [event({ kind: 'undo', undoes: 'x' })])).toBe(3)
})

test('handing a packet in does not change its tally, nor does taking that back', () => {
  const back = [
    event({ kind: 'return', lines: 4 }),
    event({ kind: 'undo', lines: 0, undoes: 'x' }),
  ]
  expect(tallyOf('P-1', home, back)).toBe(4)
})

test('own packets come first, then those tallied before, and lines of no packet last', () => {
  expect(tallyPackets(home, [event({ packet: 'P-2' })])).toEqual([
    'P-1',
    'P-0',
    'P-2',
    '',
  ])
  expect(tallyPackets(undefined, [])).toEqual([''])
})
