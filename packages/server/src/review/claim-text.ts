import type { KeyRing } from '../secrecy/key-ring.ts'
import { unseal } from '../secrecy/sealed-text.ts'
import { type Claim, claim } from '../wire/review.ts'

/** The claim under a line's seal. */
export function openClaim(
  keys: KeyRing,
  line: { readonly id: string; readonly claim: Uint8Array; readonly key_id: string },
): Claim {
  return claim.parse(
    JSON.parse(unseal(keys, { bytes: line.claim, keyId: line.key_id }, line.id)),
  )
}
