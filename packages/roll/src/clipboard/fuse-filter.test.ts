import { randomStream } from '@groundswell/basics'
import { expect, test } from 'vitest'
import { filterBytes, readFilter } from './filter-bytes.ts'
import { filterHas, fuseFilter, UnbuildableFilter, wordsOfHash } from './fuse-filter.ts'

function hashes(seed: string, members: number): Uint32Array {
  const stream = randomStream(seed)
  return Uint32Array.from({ length: members * wordsOfHash }, () => stream.below(2 ** 32))
}

const at = (all: Uint32Array, member: number) =>
  all.subarray(member * wordsOfHash, (member + 1) * wordsOfHash)

test.each([0, 1, 2, 3, 7, 40, 1000, 30_000])(
  'no member of %i is ever denied, in fingerprints of 8 or 16 bits',
  (members) => {
    const all = hashes(`members ${members}`, members)
    for (const bits of [8, 16] as const) {
      const filter = fuseFilter(all, bits)
      for (let member = 0; member < members; member++) {
        expect(filterHas(filter, at(all, member))).toBe(true)
      }
    }
  },
)

test('strangers are taken for members about once in 2^bits questions', () => {
  const filter = fuseFilter(hashes('members', 20_000), 8)
  const strangers = hashes('strangers', 100_000)
  let taken = 0
  for (let i = 0; i < 100_000; i++) if (filterHas(filter, at(strangers, i))) taken++
  // 391 expected, standard deviation 20.
  expect(taken).toBeGreaterThan(311)
  expect(taken).toBeLessThan(471)
})

test('a large filter takes about nine eighths of a fingerprint for each member', () => {
  const members = 200_000
  const { cells } = fuseFilter(hashes('size', members), 16)
  expect(cells.length / members).toBeLessThan(1.2)
})

test('repeated members cannot be told apart, so the filter is refused', () => {
  const one = hashes('one', 1)
  expect(() => fuseFilter(Uint32Array.from([...one, ...one]), 8)).toThrow(
    UnbuildableFilter,
  )
})

test('a filter that was written is read as it was', () => {
  for (const bits of [8, 16] as const) {
    const all = hashes('written', 500)
    const filter = fuseFilter(all, bits)
    expect(readFilter(filterBytes(filter))).toEqual({ ok: true, value: filter })
  }
})

test('bytes that were cut short or are something else are refused', () => {
  const bytes = filterBytes(fuseFilter(hashes('cut', 500), 16))
  const refused = { ok: false, error: 'not-a-filter' }
  expect(readFilter(bytes.slice(0, -1))).toEqual(refused)
  expect(readFilter(bytes.slice(0, 7))).toEqual(refused)
  expect(readFilter(new Uint8Array(0))).toEqual(refused)
  expect(readFilter(new TextEncoder().encode('<html>'.repeat(40)))).toEqual(refused)
})
