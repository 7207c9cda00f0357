import { createHmac } from 'node:crypto'
import type { KeyRing } from './key-ring.ts'

/**
 * The keyed hash that groups everything one voter signed: HMAC-SHA-256 of the voter id
 * under a secret of this petition, 128 bits in hex. Without the key nobody can test whether
 * a given voter has signed, which a plain hash of a voter id would allow.
 */
export function personKey(keys: KeyRing, voterId: string): string {
  return createHmac('sha256', keys.personSecret)
    .update(voterId)
    .digest('hex')
    .slice(0, 32)
}
