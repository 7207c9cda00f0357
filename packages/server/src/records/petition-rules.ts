import { type Pack, pack, placeNamed } from '@groundswell/rules'
import type { RecordStore } from '../storage/open-storage.ts'

/** The petition's own dates and numbers together with the law it stands under. */
export interface PetitionRules {
  readonly id: string
  readonly title: string
  readonly start: string
  readonly deadline: string
  readonly asOf: string | null
  readonly required: number
  readonly kind: string
  readonly pack: Pack
}

/**
 * The petition under its rule pack; null before a petition is set up. A stored pack reference
 * was checked when the petition was made, so an unknown one is a bug and throws.
 */
export async function petitionRules(records: RecordStore): Promise<PetitionRules | null> {
  const row = await records.selectFrom('petition').selectAll().executeTakeFirst()
  if (row === undefined) return null
  const found = pack(row.rules)
  if (!found.ok) throw new Error(`no rule pack ${row.rules}`)
  return {
    id: row.id,
    title: row.title,
    start: row.start,
    deadline: row.deadline,
    asOf: row.as_of,
    required: row.required,
    kind: row.kind,
    pack: found.value,
  }
}

/**
 * A county's name as the pack writes it, from a name or a code; undefined when the pack lists
 * its counties and this is none of them. A pack without a list takes any name.
 */
export function countyName(rules: PetitionRules, text: string): string | undefined {
  if (rules.pack.places.length === 0) return text.trim() === '' ? undefined : text.trim()
  return placeNamed(rules.pack.places, text)?.name
}

/** Whether a signature counts only in the county of registration, sheet by sheet. */
export function isCountedByCounty(rules: PetitionRules): boolean {
  return rules.pack.verification.kind === 'county-samples'
}
