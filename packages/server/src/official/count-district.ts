import { err, ok, type Result } from '@groundswell/basics'
import { placesNeeded } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { amendedEntry } from './amended-record.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Puts the valid signatures of one district on record, with the number that its share is
 * taken of: Colorado's senate districts for an amendment (CRS 1-40-117(1)(b)), the counties of
 * a recall in California. Nevada's districts follow from the lines and are not reported.
 */
export function countDistrict(
  office: Office,
  wish: ActWish,
  input: {
    readonly district: string
    readonly valid: number
    readonly base: number | null
    readonly why: string
  },
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, book }) => {
    const rule = rules.pack.kinds.find((k) => k.kind === rules.kind)?.requirement
      .distribution
    if (rule === undefined || rule.kind === 'equal-districts') {
      return notTheTurn('These rules ask for no count by district here.')
    }
    const district = input.district.trim()
    const asked = placesNeeded(rule)
    const isKnown =
      rule.kind === 'share-of-some-places'
        ? rules.pack.places.some(({ name }) => name === district)
        : /^[1-9]\d*$/.test(district) && Number(district) <= asked
    if (!isKnown) {
      const sentence = `There is no “${district}” among the ${asked} ${rule.of}.`
      return err({ code: 'bad-input', field: 'district', sentence })
    }
    if (input.base === null) {
      const sentence = `The share is taken of ${rule.base} of the district; say how many.`
      return err({ code: 'bad-input', field: 'base', sentence })
    }
    const why = input.why.trim()
    const amends = amendedEntry(book, {
      why,
      isSame: (act) => act.kind === 'district-count' && act.district === district,
    })
    if (!amends.ok) return amends
    const { valid, base } = input
    return ok({
      act: { kind: 'district-count', district, valid, base, amends: amends.value, why },
    })
  })
}
