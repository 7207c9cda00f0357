import { ok, type Result } from '@groundswell/basics'
import { jurisdictions } from './jurisdiction-list.ts'
import type { Pack, PackVersion } from './pack/pack.ts'
import { pack } from './pack-reference.ts'
import type { Refusal } from './refusal.ts'

/** One jurisdiction in the list of packs. */
export interface PackListing {
  readonly id: string
  readonly title: string
  readonly kinds: readonly string[]
  readonly versions: readonly PackVersion[]
  /** A reference that works, for the newest version. */
  readonly example: string
}

/** All packs with their versions and what is new in each, as plain data. */
export function listPacks(): readonly PackListing[] {
  return jurisdictions.map((j) => {
    const newest = j.versions.at(-1)
    if (!newest) throw new Error(`${j.id} has no version`)
    const kinds = j.packOn(newest.from, newest).kinds.map((k) => k.kind)
    const { id, title, versions } = j
    return { id, title, kinds, versions, example: `${id}@${newest.from}` }
  })
}

/** A pack with every number and citation, as plain data. */
export function showPack(reference: string): Result<Pack, Refusal> {
  const found = pack(reference)
  return found.ok ? ok(found.value) : found
}
