import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RowState, SheetReading } from '@groundswell/petition'
import type { HomeRecord } from '../home-record.ts'

/** Of the print-at-home sheets on record: how many came back, and how many of those signed. */
export interface ReturnedMailers {
  readonly onRecord: number
  readonly back: number
  readonly signed: number
  readonly unsigned: number
  /** For a person: the sheet, or whether anything was added to line 1. */
  readonly unsure: number
}

type MailerState = 'signed' | 'unsigned' | 'unsure' | 'not-back'

/**
 * What became of the print-at-home sheets on record, also as `mailers.csv` in `folder`: the id
 * and the state of each, without a name.
 */
export async function returnedMailers(
  sheets: readonly SheetReading[],
  record: ReadonlyMap<string, HomeRecord>,
  folder: string,
): Promise<ReturnedMailers> {
  const read = new Map(sheets.map((sheet) => [sheet.sheet as string | undefined, sheet]))
  const states = [...record.keys()].map((id) => [id, stateOf(read.get(id))] as const)
  const path = join(folder, 'mailers.csv')
  const lines = ['sheet_id,state', ...states.map(([id, state]) => `${id},${state}`)]
  await writeFile(`${path}.draft`, `${lines.join('\n')}\n`)
  await rename(`${path}.draft`, path)
  const count = (wanted: MailerState) =>
    states.filter(([, state]) => state === wanted).length
  return {
    onRecord: states.length,
    back: states.length - count('not-back'),
    signed: count('signed'),
    unsigned: count('unsigned'),
    unsure: count('unsure'),
  }
}

const ofLine: Readonly<Record<RowState, MailerState>> = {
  used: 'signed',
  empty: 'unsigned',
  unsure: 'unsure',
}

function stateOf(sheet: SheetReading | undefined): MailerState {
  if (sheet === undefined) return 'not-back'
  const line = sheet.rows.find(({ row }) => row === 1)
  return line === undefined ? 'unsure' : ofLine[line.state]
}
