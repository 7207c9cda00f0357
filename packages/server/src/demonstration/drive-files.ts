import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type DriveLine,
  type DriveOptions,
  drawLines,
  type Sheet,
  type World,
} from '@groundswell/roll/synth'
import { type CsvValue, csvText } from '../exports/csv-text.ts'
import { withOddSheets } from './odd-sheet.ts'

export interface DriveFiles {
  /** The last day whose turn-ins are in these files. */
  readonly until: string
  readonly turnIns: string
  readonly lines: string
  /** Lines on paper that nobody has keyed: sheet and row, and what group they belong to. */
  readonly list: string
}

export interface WrittenDrive {
  readonly files: readonly DriveFiles[]
  /** Line id to the voter who signed; undefined when nobody on the roll did. */
  readonly truth: ReadonlyMap<string, string | undefined>
  /** Line id to what stands on the paper, for lines that were signed on paper. */
  readonly written: ReadonlyMap<string, WrittenFields>
}

export type WrittenFields = Readonly<Record<(typeof writtenColumns)[number], string>>

const writtenColumns = [
  'first',
  'middle',
  'last',
  'suffix',
  'house',
  'street',
  'unit',
  'city',
  'zip',
] as const

/**
 * Writes the drive as a campaign would have it: for each span of days a file of turn-ins
 * with every line counted, a file of the lines that were keyed, which are the drawn ones of
 * paper and all of those signed online, and a list of the lines on paper that were not.
 * Two odd sheets are keyed whole, so that there is something worth a look.
 */
export function writeDriveFiles(
  folder: string,
  drive: { readonly world: World; readonly options: DriveOptions },
  untilDays: readonly string[],
): WrittenDrive {
  const spans = untilDays.map((until) => ({
    until,
    turnIns: new Map<
      string,
      { row: readonly CsvValue[]; sheets: Set<number>; lines: number }
    >(),
    keyed: [] as (readonly CsvValue[])[],
    listed: [] as (readonly CsvValue[])[],
  }))
  const truth = new Map<string, string | undefined>()
  const written = new Map<string, WrittenFields>()
  // Before the last days, so that the odd sheets have been looked over.
  const [early = '', late = ''] = untilDays.slice(-3)
  const isDay = (turnedIn: string) => early < turnedIn && turnedIn <= late
  for (const line of withOddSheets(linesWithFloor(drive), isDay)) {
    const { sheet } = line
    const span = spans.find(({ until }) => sheet.turnedIn <= until)
    if (span === undefined) continue
    const group = [sheet.turnedIn, sheet.county, sheet.channel, sheet.circulator]
    const turnIn = span.turnIns.get(group.join('|'))
    if (turnIn === undefined) {
      span.turnIns.set(group.join('|'), {
        row: group,
        sheets: new Set([sheet.number]),
        lines: 1,
      })
    } else {
      turnIn.sheets.add(sheet.number)
      turnIn.lines += 1
    }
    if (sheet.channel !== 'online') written.set(line.lineId, writtenFields(line))
    if (!line.isDrawn && !line.isKeyedWhole && sheet.channel !== 'online') {
      span.listed.push(keyedRow(line).slice(0, listHeader.length))
      continue
    }
    truth.set(line.lineId, line.truth.voterId)
    span.keyed.push(keyedRow(line))
  }
  const files = spans.map(({ until, turnIns, keyed, listed }) => {
    const names = {
      until,
      turnIns: join(folder, `turn-ins-${until}.csv`),
      lines: join(folder, `lines-${until}.csv`),
      list: join(folder, `list-${until}.csv`),
    }
    const rows = [...turnIns.values()].map(({ row, sheets, lines }) => [
      ...row,
      sheets.size,
      lines,
    ])
    write(names.turnIns, turnInHeader, rows)
    write(names.lines, lineHeader, keyed)
    write(names.list, listHeader, listed)
    return names
  })
  return { files, truth, written }
}

/** A county with fewer lines than this gets more from a drive three times as long. */
const countyFloor = 8

/**
 * The lines of the drive, and then more from counties that have next to none: a drive of a
 * twentieth of the size would otherwise leave the smallest counties empty.
 */
function* linesWithFloor(drive: {
  readonly world: World
  readonly options: DriveOptions
}): Generator<DriveLine> {
  const { lines } = drive.options
  const perCounty = new Map<string, number>()
  let drawn = 0
  const isLacking = ({ county }: Sheet) => (perCounty.get(county) ?? 0) < countyFloor
  const options = { ...drive.options, lines: 3 * lines }
  const isWanted = (sheet: Sheet) => drawn < lines || isLacking(sheet)
  for (const line of drawLines(drive.world, options, isWanted)) {
    drawn += 1
    if (drawn > lines && !isLacking(line.sheet)) continue
    const { county } = line.sheet
    perCounty.set(county, (perCounty.get(county) ?? 0) + 1)
    yield line
  }
}

const turnInHeader = ['date', 'county', 'channel', 'circulator', 'sheets', 'lines']
const lineHeader = [
  'line_id',
  'sheet',
  'row',
  'county',
  'channel',
  'circulator',
  'week',
  'drawn',
  'first_name',
  'middle_name',
  'last_name',
  'suffix',
  'house_number',
  'street_name',
  'unit',
  'city',
  'zip',
]

const listHeader = lineHeader.slice(0, 7)

function writtenFields(line: DriveLine): WrittenFields {
  const { first, middle, last, suffix, house, street, unit, city, zip } = line
  return { first, middle, last, suffix, house, street, unit, city, zip }
}

function keyedRow(line: DriveLine): readonly CsvValue[] {
  const { sheet } = line
  return [
    line.lineId,
    `S${String(sheet.number).padStart(6, '0')}`,
    line.row,
    sheet.county,
    sheet.channel,
    sheet.circulator,
    sheet.week,
    line.isDrawn && sheet.channel !== 'online' ? 1 : 0,
    line.first,
    line.middle,
    line.last,
    line.suffix,
    line.house,
    line.street,
    line.unit,
    line.city,
    line.zip,
  ]
}

function write(
  path: string,
  header: readonly string[],
  rows: readonly (readonly CsvValue[])[],
): void {
  writeFileSync(path, csvText(header, rows), { mode: 0o600 })
}
