import { z } from '@hono/zod-openapi'
import type { KeyRing } from '../secrecy/key-ring.ts'
import { unseal } from '../secrecy/sealed-text.ts'
import { type Claim, claim } from '../wire/review.ts'

/**
 * A claim as it lies under the seal: field by field, or with name and address in one piece
 * where the file had them so.
 */
export const storedClaim = claim.extend({
  name: z.string().optional(),
  address: z.string().optional(),
  birthYear: z.string().optional(),
  /** The day of signing as written, where the form asks for it. */
  date: z.string().optional(),
})

export type StoredClaim = z.infer<typeof storedClaim>

interface SealedLine {
  readonly id: string
  readonly claim: Uint8Array
  readonly key_id: string
}

/** The claim under a line's seal. */
export function openStoredClaim(keys: KeyRing, line: SealedLine): StoredClaim {
  return storedClaim.parse(
    JSON.parse(unseal(keys, { bytes: line.claim, keyId: line.key_id }, line.id)),
  )
}

/** The claim as the desk shows it: a name or address in one piece stands in the last field. */
export function openClaim(keys: KeyRing, line: SealedLine): Claim {
  const { name, address, birthYear: _, date: __, ...parts } = openStoredClaim(keys, line)
  return {
    ...parts,
    last: parts.last || (name ?? ''),
    street: parts.street || (address ?? ''),
  }
}
