import { expect, test } from 'vitest'
import { lawPreview } from './law-preview.ts'

test('a California amendment of 26 January 2017 needs 585,407 by 25 July', () => {
  const law = lawPreview({
    jurisdiction: 'us-ca',
    kind: 'amendment',
    start: '2017-01-26',
  })
  expect(law).toMatchObject({
    deadline: '2017-07-25',
    required: 585_407,
    noNumber: false,
  })
  expect(law?.sections).toContain('Elec. Code 9014')
})

test('a start for which no number is published asks the manager for one', () => {
  const law = lawPreview({
    jurisdiction: 'us-ca',
    kind: 'amendment',
    start: '2026-12-01',
  })
  expect(law).toMatchObject({ noNumber: true, noLaw: false })
  expect(law?.deadline).toBe('2027-06-01')
})

test('a day before every text of the law has no law', () => {
  const law = lawPreview({
    jurisdiction: 'us-ca',
    kind: 'amendment',
    start: '1900-01-01',
  })
  expect(law?.noLaw).toBe(true)
})

test('half a date says nothing yet', () => {
  expect(lawPreview({ jurisdiction: 'us-ca', kind: 'amendment', start: '2017' })).toBe(
    undefined,
  )
})

test('Nevada publishes the last day, so the manager enters it', () => {
  const law = lawPreview({
    jurisdiction: 'us-nv',
    kind: 'amendment',
    start: '2018-01-02',
  })
  expect(law).toMatchObject({ publishedDay: true, required: 112_544, noLaw: false })
})
