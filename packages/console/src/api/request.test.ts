import { expect, test } from 'vitest'
import { failureFrom } from './request.ts'

const refusal = {
  code: 'stale-version',
  sentence: 'Someone decided this line before you.',
}

test('a refusal keeps its code and its sentence', () => {
  expect(failureFrom(409, { refusal })).toEqual({ kind: 'refused', status: 409, refusal })
})

test('no session is told apart from no permission', () => {
  expect(failureFrom(401, { refusal }).kind).toBe('signed-out')
  expect(failureFrom(403, { refusal })).toEqual({
    kind: 'not-allowed',
    sentence: refusal.sentence,
  })
})

test('a gateway without a server behind it is unreachable, other nonsense is broken', () => {
  expect(failureFrom(502, '<html>')).toEqual({ kind: 'unreachable' })
  expect(failureFrom(500, { refusal })).toEqual({ kind: 'broken', status: 500 })
  expect(failureFrom(500, undefined)).toEqual({ kind: 'broken', status: 500 })
  expect(failureFrom(500, { refusal: 'no' })).toEqual({ kind: 'broken', status: 500 })
})
