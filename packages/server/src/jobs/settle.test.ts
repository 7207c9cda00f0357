import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settleThen } from './settle.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

test('the count is made again once, when decisions have been quiet for so long', () => {
  const act = vi.fn(async () => {})
  const settling = settleThen(act, 20_000)
  settling.touch()
  vi.advanceTimersByTime(19_999)
  settling.touch()
  vi.advanceTimersByTime(19_999)
  expect(act).toHaveBeenCalledTimes(0)
  vi.advanceTimersByTime(1)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60_000)
  expect(act).toHaveBeenCalledTimes(1)
})

test('a server that stops counts no more', () => {
  const act = vi.fn(async () => {})
  const settling = settleThen(act, 20_000)
  settling.touch()
  settling.stop()
  vi.advanceTimersByTime(60_000)
  expect(act).toHaveBeenCalledTimes(0)
})
