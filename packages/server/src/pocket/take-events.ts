import type { Office } from '../office.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { PocketEvent, PocketReceipt } from '../wire/pocket.ts'
import { circulatorOf, packetsOf } from './pocket-home.ts'

/**
 * Takes in what a phone noted while it was away, in its order. Each record has the phone's
 * own id: what came before is known and not counted again. What cannot be is answered as a
 * conflict that the phone shows; nothing of it is dropped silently.
 */
export async function takeEvents(
  office: Pick<Office, 'records' | 'clock'>,
  me: Me,
  events: readonly PocketEvent[],
): Promise<PocketReceipt[]> {
  const { records, clock } = office
  const circulator = await circulatorOf(records, me)
  const held = new Set((await packetsOf(records, circulator)).map(({ id }) => id))
  const receipts: PocketReceipt[] = []
  for (const event of events) {
    receipts.push(
      await takeOne(records, event, {
        me,
        circulator: circulator ?? me.name,
        held,
        now: clock(),
      }),
    )
  }
  return receipts
}

interface Taking {
  readonly me: Me
  readonly circulator: string
  readonly held: ReadonlySet<string>
  readonly now: Date
}

async function takeOne(
  records: RecordStore,
  event: PocketEvent,
  { me, circulator, held, now }: Taking,
): Promise<PocketReceipt> {
  const receipt = (outcome: PocketReceipt['outcome'], note: string | null = null) => ({
    id: event.id,
    outcome,
    note,
  })
  if ((event.kind === 'undo') !== (event.undoes !== undefined)) {
    return receipt('conflict', 'This record does not say what it takes back.')
  }
  if (event.undoes !== undefined) {
    const target = await records
      .selectFrom('pocket_event')
      .select('id')
      .where('id', '=', event.undoes)
      .where('staff_id', '=', me.id)
      .where('kind', '<>', 'undo')
      .executeTakeFirst()
    if (target === undefined) {
      return receipt('conflict', 'What it takes back never arrived here.')
    }
  }
  const inserted = await records
    .insertInto('pocket_event')
    .values({
      id: event.id,
      staff_id: me.id,
      circulator,
      packet: event.packet,
      kind: event.kind,
      lines: event.lines,
      undoes: event.undoes ?? null,
      // A phone's clock may be wrong; nothing is noted as later than it arrived.
      at: new Date(Math.min(Date.parse(event.at), now.getTime())),
      received_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (inserted === undefined) return receipt(...(await whyThere(records, event, me)))
  const isElsewhere =
    event.kind !== 'undo' && event.packet !== '' && !held.has(event.packet)
  return receipt(
    'kept',
    isElsewhere
      ? `Packet ${event.packet} is no longer out in your name; the desk may have counted it.`
      : null,
  )
}

/** Why a record could not be added: it is there, or another one took the same thing back. */
async function whyThere(
  records: RecordStore,
  event: PocketEvent,
  me: Me,
): Promise<[PocketReceipt['outcome'], string | null]> {
  const there = await records
    .selectFrom('pocket_event')
    .selectAll()
    .where('id', '=', event.id)
    .executeTakeFirst()
  if (there === undefined) {
    return ['known', 'That was taken back before, from another phone.']
  }
  const isSame =
    there.staff_id === me.id &&
    there.packet === event.packet &&
    there.kind === event.kind &&
    there.lines === event.lines
  return isSame
    ? ['known', null]
    : ['conflict', 'Another record has this number; this one was not counted.']
}
