import { expect, test } from 'vitest'
import { heldBackProbability } from '../roll/held-back.ts'
import { dispositionOf, type KeyedLine } from './line-disposition.ts'

const line: KeyedLine = {
  id: 'L1',
  county: 'Alpine',
  channel: 'paid',
  circulator: 'P1',
  weekOf: '2017-03-09',
  drawn: true,
  sheet: 'S1',
  mark: 'written',
  decision: null,
  decisionReason: null,
  decidedPerson: null,
  zone: 'accept',
  matchReason: 'same-person',
  probability: 0.999,
  voterCounty: 'Alpine',
  person: 'abc',
}
const byCounty = { byCounty: true, heldBack: heldBackProbability([]) }

test('an accepted match is valid for its person', () => {
  expect(dispositionOf(line, byCounty)).toEqual({ status: 'valid', person: 'abc' })
})

test('a voter registered in another county makes the line wrong county', () => {
  const elsewhere = { ...line, voterCounty: 'Kern' }
  expect(dispositionOf(elsewhere, byCounty)).toEqual({
    status: 'invalid',
    reason: 'WRONG_COUNTY',
  })
  expect(dispositionOf(elsewhere, { ...byCounty, byCounty: false })?.status).toBe('valid')
  expect(dispositionOf({ ...line, voterCounty: null }, byCounty)?.status).toBe('valid')
})

test('nobody on the roll is not registered', () => {
  const nobody = { ...line, zone: 'none' as const, person: null, voterCounty: null }
  expect(dispositionOf(nobody, byCounty)).toEqual({
    status: 'invalid',
    reason: 'NOT_REGISTERED',
  })
})

test('a line without a name to compare is illegible', () => {
  const blank = {
    ...line,
    zone: 'none' as const,
    matchReason: 'nothing-to-compare',
    person: null,
  }
  expect(dispositionOf(blank, byCounty)).toEqual({
    status: 'invalid',
    reason: 'ILLEGIBLE',
  })
})

test('a line left to people is undecided with its probability', () => {
  const doubtful = { ...line, zone: 'review' as const, probability: 0.7 }
  expect(dispositionOf(doubtful, byCounty)).toEqual({
    status: 'undecided',
    probability: 0.7,
    person: 'abc',
  })
  const elsewhere = { ...doubtful, voterCounty: 'Kern' }
  expect(dispositionOf(elsewhere, byCounty)).toMatchObject({ probability: 0 })
})

test('a person’s decision stands above the machine, either way', () => {
  const rejected = {
    ...line,
    decision: 'rejected' as const,
    decisionReason: 'SIGNATURE_MISMATCH',
  }
  expect(dispositionOf(rejected, byCounty)).toEqual({
    status: 'invalid',
    reason: 'SIGNATURE_MISMATCH',
  })
  const found = {
    ...line,
    zone: 'none' as const,
    decision: 'valid' as const,
    decidedPerson: 'xyz',
  }
  expect(dispositionOf(found, byCounty)).toEqual({ status: 'valid', person: 'xyz' })
})

test('a second look leaves even an accepted line open', () => {
  expect(dispositionOf({ ...line, decision: 'second-look' }, byCounty)?.status).toBe(
    'undecided',
  )
})

test('a line that no roll has answered says nothing', () => {
  expect(dispositionOf({ ...line, zone: null }, byCounty)).toBeNull()
})

test('a line struck out counts as none, until a person says otherwise', () => {
  const struck = { ...line, mark: 'crossed-out' } as const
  expect(dispositionOf(struck, { ...byCounty, byCounty: false })).toEqual({
    status: 'invalid',
    reason: 'CROSSED_OUT',
  })
  const decided = { ...struck, decision: 'valid', decidedPerson: 'p' } as const
  expect(dispositionOf(decided, { ...byCounty, byCounty: false })?.status).toBe('valid')
})
