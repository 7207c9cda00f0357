import {
  type CalendarDate,
  err,
  ok,
  parseCalendarDate,
  type Result,
} from '@groundswell/basics'
import { jurisdictions } from './jurisdiction-list.ts'
import type { Pack } from './pack/pack.ts'
import type { Refusal } from './refusal.ts'

/**
 * The pack that a reference names: `us-ca@2017-01-26`, or `us-ca@2017` for the first of
 * July of that year. Refused: anything else, an unknown jurisdiction, and a day outside
 * every version, each with what does exist.
 */
export function pack(reference: string): Result<Pack, Refusal> {
  const parts = /^([a-z]+(?:-[a-z]+)*)@(\d{4}(?:-\d{2}-\d{2})?)$/.exec(reference.trim())
  const [, id, when] = parts ?? []
  if (id === undefined || when === undefined) return notAReference(reference)
  const on = parseCalendarDate(when.length === 4 ? `${when}-07-01` : when)
  return on.ok ? packOn(id, on.value) : notAReference(reference)
}

/** The pack of a jurisdiction on a day, refused as `pack` refuses. */
export function packOn(id: string, on: CalendarDate): Result<Pack, Refusal> {
  const jurisdiction = jurisdictions.find((j) => j.id === id)
  if (!jurisdiction) {
    const known = jurisdictions.map((j) => j.id)
    return err({ kind: 'unknown-jurisdiction', id, known })
  }
  const { versions } = jurisdiction
  const version = versions.find(
    (v) => v.from <= on && (v.until === undefined || on <= v.until),
  )
  if (version) return ok(jurisdiction.packOn(on, version))
  return err({ kind: 'no-version', id, on, versions: versions.map(dates) })
}

function notAReference(text: string): Result<never, Refusal> {
  return err({ kind: 'not-a-pack-reference', text })
}

function dates(version: { readonly from: CalendarDate; readonly until?: CalendarDate }) {
  const { from, until } = version
  return until === undefined ? { from } : { from, until }
}
