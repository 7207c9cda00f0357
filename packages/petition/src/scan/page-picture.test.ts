import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstrationLayout, printedBytes } from '../pdf/testing/demonstration-print.ts'
import { pagePictures } from './page-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
const path = join(folder, 'sheets.pdf')
beforeAll(async () => {
  writeFileSync(path, await printedBytes({ layout: demonstrationLayout(), count: 3 }))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function opened() {
  const pictures = await pagePictures({ name: 'sheets.pdf', from: { path } })
  if (!pictures.ok) throw new Error(pictures.error.kind)
  return pictures.value
}

test('pages are drawn as grey pictures that can be read, several asked for at once', async () => {
  const pictures = await opened()
  const [first, second] = await Promise.all([pictures.picture(1), pictures.picture(2)])
  pictures.close()
  const { width, height, space } = await sharp(first).metadata()
  expect([Math.max(width, height), space]).toEqual([1700, 'b-w'])
  expect(second).toBeDefined()
  expect(Buffer.from(first ?? []).equals(Buffer.from(second ?? []))).toBe(false)
})

test('whoever asks for pages is free while they are drawn', async () => {
  const pictures = await opened()
  const [own, all] = [process.threadCpuUsage(), process.cpuUsage()]
  for (let page = 1; page <= 6; page += 1) await pictures.picture(page)
  const { user } = process.threadCpuUsage(own)
  pictures.close()
  // In processor time, so that it is all the same what else the machine does.
  expect(user).toBeLessThan(process.cpuUsage(all).user / 2)
})

test('a page that is not there has no picture, and the others have theirs', async () => {
  const pictures = await opened()
  expect(await pictures.picture(99)).toBeUndefined()
  expect(await pictures.picture(1)).toBeDefined()
  pictures.close()
  expect(await pictures.picture(1)).toBeUndefined()
})

test('a file that cannot be opened says why', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 and nothing more')
  const pictures = await pagePictures({ name: 'broken.pdf', from: { bytes } })
  expect(pictures.ok || pictures.error.kind).toBe('unreadable')
  const gone = await pagePictures({ name: 'gone', from: { path: join(folder, 'gone') } })
  expect(gone.ok).toBe(false)
})
