import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from './env.ts'
import { rangedAnswer } from './ranged-answer.ts'

const text = '0123456789'
let pulled = 0
const app = new Hono<Env>().get('/file', (c) =>
  rangedAnswer(
    c,
    {
      length: text.length,
      tag: 'abc',
      async *read(first, last) {
        for (const letter of text.slice(first, last + 1)) {
          pulled += 1
          yield Buffer.from(letter)
        }
      },
    },
    { type: 'text/plain', name: 'file.txt' },
  ),
)
const get = async (headers: Record<string, string> = {}, method = 'GET') => {
  const response = await app.request('/file', { headers, method })
  const body = response.status === 416 ? '' : await response.text()
  return [response.status, response.headers.get('content-range'), body]
}

test('without a range the whole comes, and says that parts may be asked for', async () => {
  const response = await app.request('/file')
  expect(response.headers.get('accept-ranges')).toBe('bytes')
  expect(response.headers.get('etag')).toBe('"abc"')
  expect(response.headers.get('content-length')).toBe('10')
  expect(await response.text()).toBe(text)
})

test.each([
  ['bytes=3-', 206, 'bytes 3-9/10', '3456789'],
  ['bytes=3-5', 206, 'bytes 3-5/10', '345'],
  ['bytes=0-0', 206, 'bytes 0-0/10', '0'],
  ['bytes=-4', 206, 'bytes 6-9/10', '6789'],
  ['bytes=-40', 206, 'bytes 0-9/10', text],
  ['bytes=8-400', 206, 'bytes 8-9/10', '89'],
  ['bytes=10-', 416, 'bytes */10', ''],
  ['bytes=-0', 416, 'bytes */10', ''],
  // What is not understood, or turned about, is as if it were not there.
  ['bytes=5-3', 200, null, text],
  ['bytes=1-2,4-5', 200, null, text],
  ['bytes=-', 200, null, text],
  ['lines=1-2', 200, null, text],
])('Range: %s answers %i', async (range, status, contentRange, body) => {
  expect(await get({ range })).toEqual([status, contentRange, body])
})

test('If-Range goes on with these very bytes only, by a strong tag', async () => {
  const range = 'bytes=8-'
  expect(await get({ range, 'if-range': '"abc"' })).toEqual([206, 'bytes 8-9/10', '89'])
  expect((await get({ range, 'if-range': '"other"' }))[0]).toBe(200)
  expect((await get({ range, 'if-range': 'W/"abc"' }))[0]).toBe(200)
  expect((await get({ range, 'if-range': 'Thu, 26 Nov 2026 01:00:00 GMT' }))[0]).toBe(200)
})

test('HEAD tells of the whole, and nothing is read that nobody takes', async () => {
  expect(await get({ range: 'bytes=3-5' }, 'HEAD')).toEqual([200, null, ''])
  pulled = 0
  const response = await app.request('/file')
  const reader = response.body!.getReader()
  await reader.read()
  await reader.cancel()
  expect(pulled).toBeLessThanOrEqual(2)
})
