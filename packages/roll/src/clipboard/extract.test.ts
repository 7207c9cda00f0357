import { pbkdf2Sync } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  chanceOfFalseYes,
  type ExtractHashing,
  hashBytes,
  hashWords,
  isInExtract,
  saltWithPepper,
  shardOf,
} from './extract.ts'
import { type FuseFilter, fuseFilter } from './fuse-filter.ts'
import { webStretch } from './web-stretch.ts'

const hashing: ExtractHashing = {
  salt: '00112233445566778899aabbccddeeff',
  rounds: 3,
  peppers: 5,
  bits: 16,
  shards: 3,
}

/** An extract of some keys, put in as a builder does: each under one pepper of its own. */
function extractOf(keys: readonly string[]): readonly FuseFilter[] {
  const members: number[][] = [[], [], []]
  for (const [i, key] of keys.entries()) {
    const salt = saltWithPepper(hashing.salt, i % hashing.peppers)
    const words = hashWords(pbkdf2Sync(key, salt, hashing.rounds, hashBytes, 'sha256'))
    members[shardOf(words[0]!, hashing.shards)]!.push(...words)
  }
  return members.map((words) => fuseFilter(Uint32Array.from(words), hashing.bits))
}

test('a salt is that of its extract with the pepper behind it', () => {
  expect([...saltWithPepper('00ff10', 5)]).toEqual([0, 255, 16, 5])
})

test('every key that was put in is found, whichever pepper it went in under', async () => {
  const keys = Array.from({ length: 200 }, (_, i) => `KEY ${i}`)
  const extract = { hashing, filters: extractOf(keys), stretch: webStretch() }
  for (const key of keys) expect(await isInExtract([key], extract)).toBe(true)
  expect(await isInExtract(['OTHER', 'KEY 3'], extract)).toBe(true)
})

test('what was not put in is found no more often than the extract says', async () => {
  const filters = extractOf(['KEY 1', 'KEY 2', 'KEY 3'])
  const extract = { hashing, filters, stretch: webStretch() }
  let found = 0
  for (let i = 0; i < 300; i++) {
    if (await isInExtract([`STRANGER ${i}`], extract)) found++
  }
  expect(found).toBeLessThanOrEqual(2)
  expect(chanceOfFalseYes(hashing)).toBeCloseTo(5 / 65_536, 7)
})

test('another salt finds nothing: what is made for one extract serves for no other', async () => {
  const filters = extractOf(['KEY 1'])
  const other = { ...hashing, salt: hashing.salt.replaceAll('0', '1') }
  const extract = { hashing: other, filters, stretch: webStretch() }
  expect(await isInExtract(['KEY 1'], extract)).toBe(false)
})

test('a key that went in under the last pepper is not found by whoever knows of one pepper fewer', async () => {
  const keys = Array.from({ length: 5 }, (_, i) => `KEY ${i}`)
  const filters = extractOf(keys)
  const asked = (peppers: number) =>
    Promise.all(
      keys.map((key) =>
        isInExtract([key], {
          hashing: { ...hashing, peppers },
          filters,
          stretch: webStretch(),
        }),
      ),
    )
  expect(await asked(4)).toEqual([true, true, true, true, false])
  expect(await asked(1)).toEqual([true, false, false, false, false])
})

test('one round more or fewer finds nobody', async () => {
  const filters = extractOf(['KEY 1'])
  for (const rounds of [hashing.rounds - 1, hashing.rounds + 1]) {
    const extract = { hashing: { ...hashing, rounds }, filters, stretch: webStretch() }
    expect(await isInExtract(['KEY 1'], extract)).toBe(false)
  }
})

test('a browser stretches to the same bytes as the server', async () => {
  const salt = saltWithPepper(hashing.salt, 4)
  const here = pbkdf2Sync('A KEY', salt, 10, hashBytes, 'sha256')
  expect(Buffer.from(await webStretch()('A KEY', salt, 10))).toEqual(here)
})
