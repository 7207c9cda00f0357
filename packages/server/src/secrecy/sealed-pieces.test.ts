import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomStream } from '@groundswell/basics'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type KeyRing, openKeyRing } from './key-ring.ts'
import { readSealedPieces, sealedLength, writeSealedPieces } from './sealed-pieces.ts'

let folder = ''
let keys: KeyRing
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pieces-'))
  keys = openKeyRing(folder, '07'.repeat(32))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const piece = 2 ** 20
const plain = Buffer.alloc(2 * piece + 5, 'sheet ')

async function read(path: string, first: number, last: number): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of readSealedPieces(keys, path, 'it', { first, last })) {
    parts.push(part)
  }
  return Buffer.concat(parts)
}

test('any part of a file sealed in pieces is what was sealed', async () => {
  const path = join(folder, 'file')
  await writeSealedPieces(keys, path, plain, 'it')
  const sealed = readFileSync(path)
  expect(sealedLength(sealed.length)).toBe(plain.length)
  expect(sealed.includes('sheet sheet')).toBe(false)
  const dice = randomStream('pieces')
  const spans = [
    [0, plain.length - 1],
    [piece - 1, piece],
    [piece, piece],
    [2 * piece + 4, 2 * piece + 4],
    ...Array.from({ length: 20 }, () => {
      const first = dice.below(plain.length)
      return [first, first + dice.below(plain.length - first)] as const
    }),
  ] as const
  for (const [first, last] of spans) {
    const part = await read(path, first, last)
    expect([first, last, part.equals(plain.subarray(first, last + 1))]).toEqual([
      first,
      last,
      true,
    ])
  }
})

test('pieces that were cut off, changed or swapped are not read', async () => {
  const path = join(folder, 'broken')
  await writeSealedPieces(keys, path, plain, 'it')
  const sealed = readFileSync(path)
  truncateSync(path, 2 * (piece + 36))
  await expect(read(path, 0, 10)).rejects.toThrow()
  const swapped = Buffer.concat([
    sealed.subarray(piece + 36, 2 * (piece + 36)),
    sealed.subarray(0, piece + 36),
    sealed.subarray(2 * (piece + 36)),
  ])
  writeFileSync(path, swapped)
  await expect(read(path, 0, 10)).rejects.toThrow()
})

test('nothing is sealed as one piece of nothing', async () => {
  const path = join(folder, 'empty')
  await writeSealedPieces(keys, path, new Uint8Array(), 'it')
  expect(sealedLength(readFileSync(path).length)).toBe(0)
})
