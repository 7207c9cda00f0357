import type { Citation } from '@groundswell/rules'
import type { LawCited } from '../wire/law-cited.ts'

/** Citations of a pack as an answer tells them: the section, where it stands, whether confirmed. */
export function citedLaw(cites: readonly Citation[]): LawCited[] {
  return cites.map(({ section, url, status }) => ({
    section,
    url: url ?? null,
    unverified: status === 'unverified',
  }))
}
