import { err, ok, type Result } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { amendedEntry } from './amended-record.ts'
import { filedPlace } from './filed-place.ts'
import { type ActWish, notTheTurn, type OfficeRefusal, officeAct } from './office-act.ts'
import type { OfficialEntry } from './official-book.ts'

/**
 * Puts the certificate of a national authority on record: valid statements on paper and
 * online apart (Regulation (EU) 2019/788 art. 12). How the authority checked is its own; no
 * line of it comes here. A further certificate of the same state amends the first.
 */
export function certifyState(
  office: Office,
  wish: ActWish,
  input: {
    readonly state: string
    readonly paper: number
    readonly online: number
    readonly why: string
  },
): Promise<Result<OfficialEntry, OfficeRefusal>> {
  return officeAct(office, wish, async ({ rules, book }) => {
    if (rules.pack.verification.kind !== 'member-states') {
      return notTheTurn(`The rules ${rules.pack.reference} know no member states.`)
    }
    const place = filedPlace(rules, { county: input.state })
    if (!place.ok) {
      return err({
        code: 'bad-input',
        field: 'state',
        sentence: place.error.sentence,
      })
    }
    const state = place.value
    const why = input.why.trim()
    const amends = amendedEntry(book, {
      why,
      isSame: (act) => act.kind === 'state-certificate' && act.state === state,
    })
    if (!amends.ok) return amends
    const { paper, online } = input
    return ok({
      act: { kind: 'state-certificate', state, paper, online, amends: amends.value, why },
    })
  })
}
