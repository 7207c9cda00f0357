import { addStaff, ensureStaff } from '../accounts/first-staff.ts'
import { openOffice } from '../open-office.ts'
import { type SmallDrive, setUpSmallPetition } from './small-drive.ts'

/** A petition whose staff can read a line four times: two, a third who is blind, a fourth. */
export async function withFourReaders(
  dataFolder: string,
  databaseUrl?: string,
): Promise<void> {
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
export function listOfLines(drive: SmallDrive): string {
  return drive.lines
    .trim()
    .split('\n')
    .map((row) => row.split(',').slice(0, 7).join(','))
    .join('\n')
}

/** What is written on a line, field by field, as a reader types it. */
export function writtenFields(drive: SmallDrive, lineId: string) {
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
