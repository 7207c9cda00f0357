import { extendKeyingDraw } from '../keying/extend-keying-draw.ts'
import { nextKeyingLines } from '../keying/next-keying-lines.ts'
import { recordReading } from '../keying/record-reading.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import type { ReadFields } from '../wire/keying.ts'
import type { WrittenFields } from './drive-files.ts'

/**
 * Draws lines and lets the first two validators read some: a third of them once, a tenth by
 * both and differently, so that every kind of work lies on the transcription desk.
 */
export async function keySome(
  office: Office,
  people: readonly Me[],
  given: {
    readonly drawn: number
    readonly written: ReadonlyMap<string, WrittenFields>
  },
): Promise<void> {
  const [one, other] = people
  if (one === undefined || other === undefined || given.drawn === 0) return
  const extended = await extendKeyingDraw(office, { by: one, lines: given.drawn })
  if (!extended.ok) return
  const ids = await nextKeyingLines(office.records, {
    staffId: one.id,
    now: office.clock(),
    atMost: Math.ceil(given.drawn / 3),
  })
  for (const [at, lineId] of ids.entries()) {
    const written = given.written.get(lineId)
    if (written === undefined) continue
    const read = (by: Me, fields: ReadFields) =>
      recordReading(office, {
        by,
        lineId,
        input: { mark: 'written', fields, sameHand: false },
      })
    // Validators take turns, so that either has lines of the other to read.
    const [first, second] = at % 2 === 0 ? [one, other] : [other, one]
    await read(first, fieldsOf(written))
    if (at % 3 !== 0) continue
    await read(second, fieldsOf({ ...written, last: misread(written.last) }))
  }
}

function fieldsOf(written: WrittenFields): ReadFields {
  return Object.fromEntries(
    Object.entries(written)
      .filter(([, text]) => text !== '')
      .map(([field, text]) => [field, { text, unreadable: false }]),
  )
}

/** A name as a tired reader takes it: two neighbouring letters changed places. */
function misread(name: string): string {
  return name.length < 3
    ? `${name}s`
    : `${name.slice(0, 1)}${name.charAt(2)}${name.charAt(1)}${name.slice(3)}`
}
