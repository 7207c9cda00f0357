import { expect, test } from 'vitest'
import { key, layout } from '../testing/demonstration-reading.ts'
import { type Condition, synthSheets, synthThreads } from './index.ts'

test('the same seed invents the same files', async () => {
  const make = async () => {
    const request = { layout, key, seed: 's', firstSerial: 7, pages: 'written' } as const
    const wanted: readonly Condition[] = ['photo']
    for await (const file of synthSheets({ ...request, sheets: 1, conditions: wanted }))
      return file
    return undefined
  }
  expect((await make())?.bytes).toEqual((await make())?.bytes)
})

test('a part of a run has the sheets of the whole, whatever was made before', async () => {
  const conditions: readonly Condition[] = ['scan100', 'fax']
  const setup = { layout, key, seed: 's', firstSerial: 1, pages: 'written' } as const
  const threads = synthThreads({ ...setup, sheets: 3, conditions }, 1)
  const invented = async (from: number, count: number) => {
    const files = new Map<string, Uint8Array>()
    for await (const { name, bytes } of threads.invent({ from, count })) {
      files.set(name, bytes)
    }
    return [...files]
  }
  const whole = await invented(0, 3)
  const part = await invented(1, 2)
  await threads.close()
  expect(part).toEqual(whole.slice(-part.length))
  expect(part.length).toBeLessThan(whole.length)
})
