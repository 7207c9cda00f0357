import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { meInRole } from '../accounts/session-of.ts'
import { enginesHere } from '../testing/engines.ts'
import { numberedLines } from '../testing/numbered-lines.ts'
import { type ReopeningOffice, reopeningOffice } from '../testing/reopening-office.ts'
import { setUpSmallPetition } from '../testing/small-drive.ts'
import { writtenDecision } from '../testing/written-decision.ts'
import type { Me } from '../wire/account.ts'
import { blindStanding, changeBlindShare } from './blind-checks.ts'
import { drawStanding } from './draw-standing.ts'
import { extendKeyingDraw } from './extend-keying-draw.ts'
import { keepDraft } from './keep-draft.ts'
import { keyingDesk } from './keying-desk.ts'
import { openLineAtHand } from './open-line-at-hand.ts'
import { recordReading } from './record-reading.ts'
import { takeInKnownLines } from './take-in-known-lines.ts'
import { undoReading } from './undo-reading.ts'

const person = (name: string): Me =>
  meInRole({ id: name, name, email: `${name}@drive.invalid`, role: 'validator' })
const [rosa, jun, dana, mara] = ['rosa', 'jun', 'dana', 'mara'].map(person) as [
  Me,
  Me,
  Me,
  Me,
]
const typed = (text: string) => ({ text, unreadable: false })

/** Who may have a line when, and what one reader gets to know of another. */
describe.each(enginesHere())('turns at the keying desk on $name', (engine) => {
  let now = new Date('2017-05-25T09:00:00Z')
  let own: ReopeningOffice

  beforeAll(async () => {
    own = await reopeningOffice(engine, { now: () => now, prepare: setUpSmallPetition })
    const { office } = own
    for (const { id, name, email, role } of [rosa, jun, dana, mara]) {
      const account = { id, name, email, role, emailVerified: true, image: null }
      await office.records.insertInto('staff').values(account).execute()
    }
    await takeInKnownLines(office, 'a list', numberedLines(0, 24))
    await extendKeyingDraw(office, { by: mara, lines: 12 })
  })
  afterAll(() => own.stop())

  const tasks = async (who: Me) => (await keyingDesk(own.office, who)).tasks
  const ids = async (who: Me) => (await tasks(who)).map(({ lineId }) => lineId)
  async function read(who: Me, lineId: string, last = 'Moss') {
    const fields = { first: typed('Ann'), last: typed(last), city: typed('Taft') }
    const input = { mark: 'written' as const, fields, sameHand: false }
    const done = await recordReading(own.office, { by: who, lineId, input })
    if (!done.ok) throw new Error(done.error)
    return done.value
  }
  async function atHand(who: Me, row: number) {
    const opened = await openLineAtHand(own.office, { by: who, sheet: 'S0', row })
    if (!opened.ok) throw new Error(opened.error)
    return opened.value.lineId
  }
  const claimBytes = async (lineId: string) =>
    own.office.records
      .selectFrom('line')
      .select(['claim', 'keyed_at'])
      .where('id', '=', lineId)
      .executeTakeFirst()

  test('whoever looks at a line is on record', async () => {
    const [first] = await ids(rosa)
    const looks = await own.office.records
      .selectFrom('access_log')
      .selectAll()
      .where('record_id', '=', first ?? '')
      .execute()
    expect(looks).toMatchObject([{ act: 'read-line', staff_id: 'rosa' }])
  })

  test('a line that somebody leaves open is free after some minutes, without what they typed', async () => {
    const [hers = ''] = await ids(rosa)
    const fields = { last: typed('Half') }
    expect((await keepDraft(own.office, { by: rosa, lineId: hers, fields })).ok).toBe(
      true,
    )
    const his = await ids(jun)
    expect(his).not.toContain(hers)
    await read(jun, his[1] ?? '')
    now = new Date(now.getTime() + 6 * 60_000)
    // What was read once comes first, then what lies free by its ticket.
    const danas = await tasks(dana)
    expect(danas.map(({ lineId }) => lineId)).toEqual([his[1], hers])
    expect(danas[1]?.draft).toBeNull()
    const late = await keepDraft(own.office, { by: rosa, lineId: hers, fields })
    expect(late).toEqual({ ok: false, error: 'line-taken' })
    expect(await read(dana, his[1] ?? '')).toBe('agrees')
  })

  test('city and date are kept down a sheet for the one who typed them, and for nobody else', async () => {
    await read(jun, await atHand(jun, 101))
    const next = await atHand(jun, 102)
    const again = (await tasks(jun)).find(({ lineId }) => lineId === next)
    expect(again?.kept.city?.text).toBe('Taft')
    const other = await atHand(mara, 103)
    const fresh = (await tasks(mara)).find(({ lineId }) => lineId === other)
    expect(fresh?.kept).toEqual({})
  })

  test('what a third person settled is not read blind', async () => {
    const line = await atHand(rosa, 104)
    await read(rosa, line, 'Mass')
    expect(await read(jun, line)).toBe('differs')
    expect(await read(dana, line)).toBe('settled')
    await changeBlindShare(own.office, 1000)
    // Only the line that two agreed on in the second test.
    expect(await blindStanding(own.office.records)).toMatchObject({ drawn: 1 })
    await changeBlindShare(own.office, 0)
  })

  test('a line that somebody has decided stays as it is, whatever its readers do', async () => {
    const line = await atHand(rosa, 105)
    await read(rosa, line)
    expect(await read(jun, line)).toBe('agrees')
    await writtenDecision(own.office.records, {
      line_id: line,
      disposition: 'rejected',
      reason: 'SIGNATURE_MISMATCH',
    })
    expect(await undoReading(own.office, jun)).toEqual({
      ok: false,
      error: 'line-decided',
    })
    const before = await claimBytes(line)
    await changeBlindShare(own.office, 1000)
    expect(await read(dana, line, 'Mess')).toBe('differs')
    expect(await read(mara, line, 'Mess')).toBe('settled')
    expect(await claimBytes(line)).toEqual(before)
    await changeBlindShare(own.office, 0)
  })

  test('an extension draws no line that is settled, be it as blank', async () => {
    const input = { mark: 'blank' as const, fields: {}, sameHand: false }
    // Some of them may chance to be drawn as they come in; not all.
    for (let row = 106; row < 112; row++) {
      const lineId = await atHand(rosa, row)
      for (const by of [rosa, jun]) await recordReading(own.office, { by, lineId, input })
    }
    const { known, drawn, settled } = await drawStanding(own.office)
    const extended = await extendKeyingDraw(own.office, { by: mara, lines: 1000 })
    expect(extended).toEqual({ ok: true, value: { drawn: known - (drawn - settled) } })
  })
})
