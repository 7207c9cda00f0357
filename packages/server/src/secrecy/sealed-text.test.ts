import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openKeyRing } from './key-ring.ts'
import { personKey } from './person-key.ts'
import { seal, unseal } from './sealed-text.ts'

const one = 'a1'.repeat(32)
const two = 'b2'.repeat(32)
const keys = openKeyRing('/nowhere', one)

test('what was sealed opens again, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, id) => {
      const sealed = seal(keys, text, id)
      expect(unseal(keys, sealed, id)).toBe(text)
    }),
  )
})

test('the same text is sealed differently each time', () => {
  const [a, b] = [seal(keys, 'Rosa', 'L1'), seal(keys, 'Rosa', 'L1')]
  expect(a.bytes.equals(b.bytes)).toBe(false)
})

test('a sealed text moved to another record does not open', () => {
  const sealed = seal(keys, 'Rosa', 'L1')
  expect(() => unseal(keys, sealed, 'L2')).toThrow()
})

test('one changed bit is found out', () => {
  const sealed = seal(keys, 'Rosa Almeida', 'L1')
  for (const at of [0, 12, 28, sealed.bytes.length - 1]) {
    const bytes = Buffer.from(sealed.bytes)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(() => unseal(keys, { ...sealed, bytes }, 'L1')).toThrow()
  }
})

test('after a new key is added, old texts still open and new ones use it', () => {
  const both = openKeyRing('/nowhere', `${one},${two}`)
  const old = seal(keys, 'Rosa', 'L1')
  expect(unseal(both, old, 'L1')).toBe('Rosa')
  expect(seal(both, 'Rosa', 'L1').keyId).not.toBe(old.keyId)
})

test('person keys survive a new key and differ between drives', () => {
  const both = openKeyRing('/nowhere', `${one},${two}`)
  expect(personKey(both, 'V1')).toBe(personKey(keys, 'V1'))
  expect(personKey(openKeyRing('/nowhere', two), 'V1')).not.toBe(personKey(keys, 'V1'))
  expect(personKey(keys, 'V1')).not.toBe(personKey(keys, 'V2'))
})

test('a key file is made once, for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-key-'))
  const first = openKeyRing(folder)
  expect(statSync(join(folder, 'groundswell.key')).mode & 0o777).toBe(0o600)
  expect(openKeyRing(folder).sealingKeyId).toBe(first.sealingKeyId)
  rmSync(folder, { recursive: true })
})

test('a key that is not 64 hex digits is refused', () => {
  expect(() => openKeyRing('/nowhere', 'secret')).toThrow('64 hex digits')
})
