import { expect, test } from 'vitest'
import { extractAge } from './extract-age.ts'

const extract = {
  rollDate: '2017-05-01T08:00:00.000Z',
  expiresAt: '2017-05-30T08:00:00.000Z',
}
const on = (day: string) => extractAge(extract, Date.parse(`${day}T12:00:00Z`))

test('an extract is fresh for a week, old after it, and answers until it runs out', () => {
  expect(on('2017-05-08')).toEqual({ kind: 'fresh', days: 7 })
  expect(on('2017-05-09')).toEqual({ kind: 'old', days: 8 })
  expect(on('2017-05-29').kind).toBe('old')
  expect(on('2017-05-30').kind).toBe('run-out')
})

test('a phone whose clock is behind shows no negative age', () => {
  expect(on('2017-04-01')).toEqual({ kind: 'fresh', days: 0 })
})
