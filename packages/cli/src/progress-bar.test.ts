import { expect, test } from 'vitest'
import { progressBar, progressLine } from './progress-bar.ts'

test('progress shows share, rate and time left', () => {
  const line = progressLine(
    { step: 'matching', done: 250_000, total: 1_000_000, unit: 'lines' },
    5,
  )
  expect(line).toBe('matching  ██████░░░░░░░░░░░░░░░░░░ 25 %  50 k lines/s  15 s left')
})

test('progress without a total shows what is done', () => {
  expect(progressLine({ step: 'reading', done: 12_000, unit: 'rows' }, 0)).toBe(
    'reading  12 k rows',
  )
})

test('nothing is drawn where stderr is not a terminal', () => {
  const written: string[] = []
  const bar = progressBar({ isTTY: false, write: (text) => written.push(text) }, () => 0)
  bar.show({ step: 'reading', done: 1 })
  bar.clear()
  expect(written).toEqual([])
})
