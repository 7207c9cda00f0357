import type { CustodyEvent } from '@groundswell/server/wire'
import { expect, test } from 'vitest'
import { sheetStations } from './sheet-stations.ts'

function event(
  seq: number,
  kind: CustodyEvent['kind'],
  more: Partial<CustodyEvent> = {},
): CustodyEvent {
  return {
    seq,
    kind,
    on: `2017-03-0${seq}`,
    holder: null,
    place: null,
    why: null,
    odd: null,
    takesBack: null,
    isTakenBack: false,
    batch: 'b',
    by: 'Rosa',
    at: '2017-03-01T10:00:00Z',
    ...more,
  }
}

test('a sheet that is out has been printed, is with its holder, and has the rest before it', () => {
  const events = [event(1, 'printed'), event(2, 'issued', { holder: 'V1' })]
  const stations = sheetStations(events, 'out')
  expect(stations.map(({ kind, isHere }) => (isHere ? `>${kind}` : kind))).toEqual([
    'printed',
    '>issued',
    'returned',
    'scanned',
    'boxed',
    'filed',
    'received',
  ])
  expect(stations[1]?.reached).toEqual({ on: '2017-03-02', who: 'V1' })
  expect(stations[2]?.reached).toBeNull()
})

test('what was taken back is no station', () => {
  const events = [
    event(1, 'printed'),
    event(2, 'issued', { holder: 'V1', isTakenBack: true }),
    event(3, 'corrected', { takesBack: 2 }),
  ]
  expect(sheetStations(events, 'printed')[1]?.reached).toBeNull()
})

test('a loss stands where it happened', () => {
  const events = [
    event(1, 'printed'),
    event(2, 'issued', { holder: 'V1' }),
    event(3, 'lost'),
  ]
  const kinds = sheetStations(events, 'lost').map(({ kind }) => kind)
  expect(kinds.slice(0, 4)).toEqual(['printed', 'issued', 'lost', 'returned'])
})
