import { calendarDate } from '@groundswell/basics'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { layAside, takeInLines } from '../records/incoming-lines.ts'
import {
  type FoundMatch,
  layMatchesAside,
  takeInMatches,
} from '../records/incoming-matches.ts'
import { testFolder } from './test-folder.ts'

const nothingWritten = {
  first: '',
  middle: '',
  last: '',
  suffix: '',
  house: '',
  street: '',
  unit: '',
  city: '',
  zip: '',
}

/** An office of its own with one sheet from Kern, and what a roll is taken to say of its lines. */
export async function matchedLines(
  answers: (office: Office) => readonly FoundMatch[],
): Promise<{ readonly office: Office; readonly stop: () => Promise<void> }> {
  const folder = await testFolder()
  const { office, close } = await openOffice({ dataFolder: folder.path })
  const matches = answers(office)
  const lines = matches.map(({ lineId }, at) => ({
    id: lineId,
    row: at + 1,
    sheet: 'S1',
    county: 'Kern',
    channel: 'paid',
    circulator: 'P1',
    weekOf: calendarDate('2017-03-09'),
    drawn: true,
    claim: nothingWritten,
  }))
  await layAside(office, 'batch', lines)
  await takeInLines(office.records, 'batch')
  await office.records
    .insertInto('roll_snapshot')
    .values({
      id: 'r',
      file_name: 'r',
      source: 'r',
      voters: 9,
      rejected: 0,
      report: null,
      imported_at: office.clock(),
      imported_by: 'Mara',
    })
    .execute()
  const run = { run: 'run', snapshotSeq: 1 }
  const laid = await layMatchesAside(office.records, run, matches)
  await takeInMatches(office.records, laid, office.clock())
  return {
    office,
    stop: async () => {
      await close()
      folder.remove()
    },
  }
}
