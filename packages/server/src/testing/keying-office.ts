import { addStaff, ensureStaff } from '../accounts/first-staff.ts'
import { openOffice } from '../open-office.ts'
import type { Engine } from './engines.ts'
import { type SmallDrive, setUpSmallPetition } from './small-drive.ts'
import { type SmallDriveOffice, smallDriveOffice } from './small-drive-office.ts'
import type { Answer, TestCaller } from './test-server.ts'

/** A server that knows the lines of the small drive, none of them keyed, and how they are read. */
export interface KeyingOffice extends SmallDriveOffice {
  /** A third validator, so that a line can be read four times. */
  readonly dana: TestCaller
  readonly desk: (who: TestCaller) => Promise<Answer['json']>
  /** Reads a line as it is written, but for `change`. */
  readonly read: (who: TestCaller, lineId: string, change?: object) => Promise<Answer>
  readonly written: (lineId: string) => ReturnType<typeof writtenFields>
  /** So many thousandths of the agreed lines are read blind; none at the start. */
  readonly shareReadBlind: (share: number) => Promise<Answer>
}

/** Starts a server on `engine` with roll and turn-ins of the small drive and the list of its lines. */
export async function keyingOffice(engine: Engine): Promise<KeyingOffice> {
  const office = await smallDriveOffice(engine, {
    prepare: withFourReaders,
    linesOf: listOfLines,
  })
  const { server, drive, manager } = office
  const written = (lineId: string) => writtenFields(drive, lineId)
  const shareReadBlind = (share: number) =>
    manager.post('/api/keying/draw/blind-share', { share })
  // One agreed line in fifty is read blind unless somebody says otherwise; here when a test asks.
  await shareReadBlind(0)
  return {
    ...office,
    dana: await server.as('validator', 'Dana Fields'),
    desk: async (who) => (await who.post('/api/keying/desk')).json,
    read: (who, lineId, change = {}) =>
      who.post(`/api/keying/lines/${lineId}/reading`, {
        mark: 'written',
        fields: { ...written(lineId), ...change },
      }),
    written,
    shareReadBlind,
  }
}

/** A petition whose staff can read a line four times: two, a third who is blind, a fourth. */
async function withFourReaders(dataFolder: string, databaseUrl?: string): Promise<void> {
  await setUpSmallPetition(dataFolder, databaseUrl)
  const { office, close } = await openOffice({ dataFolder, databaseUrl })
  await ensureStaff(office.records)
  await addStaff(office.records, {
    name: 'Dana Fields',
    email: 'dana@drive.invalid',
    role: 'validator',
  })
  await close()
}

/** The lines without what is written on them: sheet, row and where they come from. */
function listOfLines(drive: SmallDrive): string {
  return drive.lines
    .trim()
    .split('\n')
    .map((row) => row.split(',').slice(0, 7).join(','))
    .join('\n')
}

/** What is written on a line, field by field, as a reader types it. */
function writtenFields(drive: SmallDrive, lineId: string) {
  const rows = drive.lines
    .trim()
    .split('\n')
    .map((row) => row.split(','))
  const header = rows[0] ?? []
  const row = rows.find(([id]) => id === lineId) ?? []
  const cell = (name: string) => ({
    text: row[header.indexOf(name)] ?? '',
    unreadable: false,
  })
  return {
    first: cell('first_name'),
    middle: cell('middle_name'),
    last: cell('last_name'),
    suffix: cell('suffix'),
    house: cell('house_number'),
    street: cell('street_name'),
    unit: cell('unit'),
    city: cell('city'),
    zip: cell('zip'),
  }
}
