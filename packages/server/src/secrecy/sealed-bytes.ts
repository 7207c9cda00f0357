import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

/**
 * Bytes sealed by AES-256-GCM for a file of their own: eight characters of key id, 12 bytes of
 * nonce, 16 of tag, then the cipher text. `boundTo` is what the file is called.
 */
export function sealBytes(keys: KeyRing, bytes: Uint8Array, boundTo: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(keys, keys.sealingKeyId), nonce)
  cipher.setAAD(Buffer.from(boundTo, 'utf8'))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([
    Buffer.from(keys.sealingKeyId, 'ascii'),
    nonce,
    cipher.getAuthTag(),
    sealed,
  ])
}

/** The bytes under the seal. Throws when the key is unknown or the file was changed. */
export function openBytes(
  keys: KeyRing,
  sealed: Buffer,
  boundTo: string,
): Uint8Array<ArrayBuffer> {
  const keyId = sealed.subarray(0, 8).toString('ascii')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyOf(keys, keyId),
    sealed.subarray(8, 20),
  )
  decipher.setAAD(Buffer.from(boundTo, 'utf8'))
  decipher.setAuthTag(sealed.subarray(20, 36))
  return new Uint8Array(
    Buffer.concat([decipher.update(sealed.subarray(36)), decipher.final()]),
  )
}

function keyOf(keys: KeyRing, id: string): Buffer {
  const key = keys.sealingKeys.get(id)
  if (key === undefined) throw new Error(`no sealing key ${id} in the key file`)
  return key
}
