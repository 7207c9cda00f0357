import { readAddress } from '../address.ts'
import type { Claim } from '../claim.ts'
import { knownText } from '../missing-value.ts'
import { readName } from '../written-name.ts'
import type { Codes } from './codes.ts'
import { type MutableCodes, noCodes } from './line-keys.ts'
import type { RollWords } from './roll-words.ts'
import { type KeyColumn, shownText, valueKinds } from './value-kind.ts'

/** A claim with names and address in parts: what a free-text field says fills the gaps. */
export function claimParts(claim: Claim): {
  readonly [column in KeyColumn]: string | null
} {
  const name = knownText(claim.name) === null ? null : readName(claim.name ?? '')
  const free =
    knownText(claim.address) === null
      ? claim.house
        ? null
        : claim.street
      : claim.address
  const isWhole =
    free !== null && free !== undefined && /^\d+\S*\s+\S*[A-Za-z]/.test(free.trim())
  const address = isWhole ? readAddress(free) : null
  const own = (text: string | undefined) =>
    knownText(text) === null ? null : (text ?? null)
  return {
    last: own(claim.last) ?? name?.last ?? null,
    first: own(claim.first) ?? name?.first ?? null,
    middle: own(claim.middle) ?? name?.middle ?? null,
    suffix: own(claim.suffix) ?? name?.suffix ?? null,
    birth: own(claim.birth) ?? own(claim.birthYear),
    house: own(claim.house) ?? address?.house ?? null,
    street: address?.street ?? own(claim.street),
    unit: own(claim.unit) ?? address?.unit ?? null,
    city: own(claim.city) ?? address?.city ?? null,
    zip: own(claim.zip) ?? address?.zip ?? null,
  }
}

/** The roll's numbers for a claim; values that the roll lacks get numbers of their own. */
export function claimCodes(
  words: RollWords,
  parts: { readonly [column in KeyColumn]: string | null },
): Codes {
  const codes: MutableCodes = noCodes()
  for (const kind of valueKinds) {
    const written = parts[kind.column]
    if (written === null) continue
    const key = kind.key(written)
    if (key === null) continue
    codes[kind.column] = words[kind.dictionary].codeOrNew(key, shownText(written))
  }
  return codes
}
