import type { Citation } from './pack/citation.ts'

/** What a result rests on. An unverified rule is named, so that nobody takes it for law. */
export interface Grounds {
  readonly cites: readonly Citation[]
  readonly unverified?: true
  /** The sections that nobody has confirmed at the official source. */
  readonly unverifiedRules?: readonly string[]
}

/** Anything that keeps the citations its parts refer to by id. */
export interface CitationSource {
  readonly citations: readonly Citation[]
}

/**
 * The citations behind a result, each once, in the order named. An id that the pack does
 * not hold is a bug and throws.
 */
export function grounds(source: CitationSource, ids: readonly string[]): Grounds {
  const cites = [...new Set(ids)].map((id) => {
    const found = source.citations.find((c) => c.id === id)
    if (!found) throw new Error(`no citation ${id}`)
    return found
  })
  const open = cites.filter((c) => c.status === 'unverified').map((c) => c.section)
  return open.length === 0
    ? { cites }
    : { cites, unverified: true, unverifiedRules: open }
}
