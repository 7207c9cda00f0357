import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

export interface SealedText {
  /** 12 bytes of nonce, 16 bytes of tag, then the cipher text. */
  readonly bytes: Buffer
  readonly keyId: string
}

/**
 * Seals a text by AES-256-GCM (NIST SP 800-38D) with a fresh nonce. `boundTo` is the id of
 * the record: a sealed text moved to another record does not open.
 */
export function seal(keys: KeyRing, text: string, boundTo: string): SealedText {
  const key = sealingKey(keys, keys.sealingKeyId)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(boundTo, 'utf8'))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return {
    bytes: Buffer.concat([nonce, cipher.getAuthTag(), sealed]),
    keyId: keys.sealingKeyId,
  }
}

/** The text under the seal. Throws when the key is unknown or the bytes were changed. */
export function unseal(
  keys: KeyRing,
  sealed: { readonly bytes: Uint8Array; readonly keyId: string },
  boundTo: string,
): string {
  const bytes = Buffer.from(sealed.bytes)
  const decipher = createDecipheriv(
    'aes-256-gcm',
    sealingKey(keys, sealed.keyId),
    bytes.subarray(0, 12),
  )
  decipher.setAAD(Buffer.from(boundTo, 'utf8'))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString(
    'utf8',
  )
}

function sealingKey(keys: KeyRing, id: string): Buffer {
  const key = keys.sealingKeys.get(id)
  if (key === undefined) throw new Error(`no sealing key ${id} in the key file`)
  return key
}
