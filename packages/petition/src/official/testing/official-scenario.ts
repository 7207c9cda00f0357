import { calendarDate } from '@groundswell/basics'
import { packOn } from '@groundswell/rules'
import {
  type LineCounts,
  mayRecord,
  type OfficialAct,
  type OfficialCase,
  type OfficialRecord,
  officialState,
  type Part,
} from '../index.ts'

/** The day of all tests of the desk; nothing here reads a clock. */
export const today = calendarDate('2017-12-01')
const filed = calendarDate('2017-07-25')
export const hash = 'a'.repeat(64)
export const seed = '31415926535897932384'

/** The records of a petition that a single office handles, up to the draw. */
export function single(raw: number, size: number): readonly OfficialRecord[] {
  return [
    act({ kind: 'raw-count', raw }),
    act({ kind: 'commitment', commitment: hash, lines: [{ lines: raw }] }),
    act({ kind: 'seed', seed }),
    act({ kind: 'draw', stage: 'first', sampleSha256: hash, drawn: [{ size }] }),
  ]
}

/** A petition before the officials under the pack of a jurisdiction and day. */
export function official(
  id: string,
  on: string,
  about: {
    readonly kind: string
    readonly required: number
    readonly filed?: string
    readonly parts?: readonly Part[]
  },
): OfficialCase {
  const pack = packOn(id, calendarDate(on))
  if (!pack.ok) throw new Error(JSON.stringify(pack.error))
  const { kind, required, parts = [{}] } = about
  const day = about.filed === undefined ? filed : calendarDate(about.filed)
  return { pack: pack.value, kind, required, parts, filed: day, title: 'A measure' }
}

let ids = 0

/** One act put on record by a clerk, with an id of its own. */
export function act(what: OfficialAct, on = '2025-08-10'): OfficialRecord {
  ids += 1
  return { id: `r${ids}`, on: calendarDate(on), by: 'clerk', ...what }
}

/** Lines all of which are decided. */
export function counted(
  lines: number,
  valid: number,
  rejected: LineCounts['rejected'],
): LineCounts {
  return { lines, valid, rejected, pending: 0 }
}

/** Puts records down one by one, as the desk does, and fails at the first that is refused. */
export function run(petition: OfficialCase, records: readonly OfficialRecord[]) {
  records.forEach((record, i) => {
    const asked = mayRecord(petition, records.slice(0, i), record, today)
    if (!asked.ok) throw new Error(JSON.stringify([record, asked.error]))
  })
  return stateOf(petition, records)
}

/** The state of records that are trusted to be possible. */
export function stateOf(petition: OfficialCase, records: readonly OfficialRecord[]) {
  const state = officialState(petition, records, today)
  if (!state.ok) throw new Error(JSON.stringify(state.error))
  return state.value
}
