import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DeskSituation, deskWish } from './review-keys.ts'

const reasons = [
  { code: 'NOT_REGISTERED', label: 'Not on the roll', key: 'n' },
  { code: 'SIGNATURE_MISMATCH', label: 'Signature differs', key: 's' },
  { code: 'WRONG_COUNTY', label: 'Another county', key: 'w' },
]
const desk: DeskSituation = { mode: 'choose', candidates: 2, highlighted: 1, reasons }

test('figures choose the candidate they stand at', () => {
  expect(deskWish('1', desk)).toEqual({ kind: 'choose', candidate: 0 })
  expect(deskWish('2', desk)).toEqual({ kind: 'choose', candidate: 1 })
})

test('a figure without a candidate does nothing', () => {
  expect(deskWish('3', desk)).toBeUndefined()
  expect(deskWish('1', { ...desk, candidates: 0 })).toBeUndefined()
})

test('enter chooses the highlighted candidate', () => {
  expect(deskWish('Enter', desk)).toEqual({ kind: 'choose', candidate: 1 })
})

test('n rejects as not on the roll, also with shift held', () => {
  expect(deskWish('n', desk)).toEqual({ kind: 'reject', reason: 'NOT_REGISTERED' })
  expect(deskWish('N', desk)).toEqual({ kind: 'reject', reason: 'NOT_REGISTERED' })
})

test('while a reason is asked for, letters belong to the reasons', () => {
  const asked: DeskSituation = { ...desk, mode: 'reason' }
  expect(deskWish('s', asked)).toEqual({ kind: 'reject', reason: 'SIGNATURE_MISMATCH' })
  expect(deskWish('1', asked)).toBeUndefined()
  expect(deskWish('u', asked)).toBeUndefined()
  expect(deskWish('Escape', asked)).toEqual({ kind: 'cancel' })
})

test('arrows move among candidates and lines', () => {
  expect(
    ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'].map((k) => deskWish(k, desk)),
  ).toEqual([
    { kind: 'move', by: 1 },
    { kind: 'move', by: -1 },
    { kind: 'turn', by: 1 },
    { kind: 'turn', by: -1 },
  ])
})

test('no key ever chooses a candidate who is not there', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 10 }),
      fc.nat(5),
      fc.nat(5),
      (key, candidates, highlighted) => {
        const wish = deskWish(key, { ...desk, candidates, highlighted })
        if (wish?.kind === 'choose') expect(wish.candidate).toBeLessThan(candidates)
      },
    ),
  )
})
