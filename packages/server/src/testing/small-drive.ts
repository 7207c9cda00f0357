import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { calendarDate } from '@groundswell/basics'
import { synthesise } from '@groundswell/roll/synth'
import { openOffice } from '../open-office.ts'
import { setUpPetition } from '../records/set-up-petition.ts'

export interface SmallDrive {
  readonly roll: string
  readonly lines: string
  readonly turnIns: string
  /** Line id to voter id; empty when the signer is not on the roll. */
  readonly truth: ReadonlyMap<string, string>
}

/** A roll of 4,000 invented voters and 300 lines, half of them drawn, as texts of CSV files. */
export async function smallDrive(folder: string): Promise<SmallDrive> {
  const out = join(folder, 'small-drive')
  const { files } = await synthesise({
    voters: 4000,
    lines: 300,
    seed: 'small drive',
    out,
    drive: { drawnShare: 5000, circulators: 12 },
  })
  const table = (path: string) =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((row) => row.split(','))
  const [, ...lines] = table(files.lines)
  const counts = new Map<string, number>()
  for (const [, , , county, channel, circulator, week] of lines) {
    const day = new Date(Date.UTC(2017, 0, 26) + (Number(week) - 1) * 7 * 86_400_000)
    const key = [day.toISOString().slice(0, 10), county, channel, circulator].join(',')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const turnIns = [...counts].map(([key, n]) => `${key},,${n}`)
  return {
    roll: readFileSync(files.roll, 'utf8'),
    lines: readFileSync(files.lines, 'utf8'),
    turnIns: `date,county,channel,circulator,sheets,lines\n${turnIns.join('\n')}\n`,
    truth: new Map(table(files.truth).map(([line = '', voter = '']) => [line, voter])),
  }
}

/** Sets a petition up in a folder that no server has open. */
export async function setUpSmallPetition(
  dataFolder: string,
  databaseUrl?: string,
): Promise<void> {
  const { office, close } = await openOffice({ dataFolder, databaseUrl })
  const done = await setUpPetition(office.records, {
    id: 'small',
    title: 'A small measure',
    identifier: '17-0001',
    rules: 'us-ca@2017-01-26',
    kind: 'amendment',
    start: calendarDate('2017-01-26'),
    asOf: calendarDate('2017-05-25'),
    required: { lines: 400, note: 'A small number for a test.' },
    demonstration: false,
  })
  await close()
  if (!done.ok) throw new Error(done.error.kind)
}
