import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type CalendarDate, calendarDate, yearOf } from '@groundswell/basics'
import { type DriveLine, drawLines } from './drive-line.ts'
import { type DriveOptions, driveOptions } from './drive-plan.ts'
import type { World } from './roll-voter.ts'
import { rowFile } from './row-file.ts'
import { synthWorld } from './synth-world.ts'
import { rollWritten } from './write-roll.ts'

export interface SynthRequest {
  readonly voters: number
  readonly lines: number
  readonly seed: string
  /** The folder for roll.csv, lines.csv, truth.csv and raw.csv; made when missing. */
  readonly out: string
  readonly drive?: Partial<DriveOptions>
  readonly onProgress?: (progress: SynthProgress) => void
}

export interface SynthProgress {
  readonly step: 'roll' | 'lines'
  readonly done: number
  readonly all: number
}

export interface SynthResult {
  readonly voters: number
  readonly lines: number
  /** Full paths of what was written. */
  readonly files: Readonly<Record<'roll' | 'lines' | 'truth' | 'raw', string>>
}

/** The drive that an example starts from: the day that 16-0011A1 began to circulate. */
const usualStart: CalendarDate = calendarDate('2017-01-26')

/**
 * Writes a roll and a drive with known truth: the same files for the same request, byte for
 * byte, on every machine. The roll is written by a second thread while this one writes the
 * lines; 22 M voters and 1 M lines take some two minutes and little memory.
 */
export async function synthesise(request: SynthRequest): Promise<SynthResult> {
  const options = driveOptions({
    firstDay: usualStart,
    ...request.drive,
    lines: request.lines,
  })
  const year = yearOf(options.firstDay)
  const world = synthWorld(request.seed, request.voters, year)
  mkdirSync(request.out, { recursive: true })
  const files = {
    roll: join(request.out, 'roll.csv'),
    lines: join(request.out, 'lines.csv'),
    truth: join(request.out, 'truth.csv'),
    raw: join(request.out, 'raw.csv'),
  }
  const roll = rollWritten(
    { seed: request.seed, voters: request.voters, year, path: files.roll },
    (done, all) => request.onProgress?.({ step: 'roll', done, all }),
  )
  await writeLines(world, options, files, (done) =>
    request.onProgress?.({ step: 'lines', done, all: request.lines }),
  )
  await roll
  return { voters: request.voters, lines: request.lines, files }
}

/** The first line of lines.csv. */
const linesHeader =
  'line_id,sheet,row,county,channel,circulator,week,stratum,first_name,middle_name,' +
  'last_name,suffix,house_number,street_name,unit,city,zip,birth_year,drawn'

async function writeLines(
  world: World,
  options: DriveOptions,
  files: SynthResult['files'],
  onLines: (done: number) => void,
): Promise<void> {
  const lines = rowFile(files.lines)
  const truth = rowFile(files.truth)
  const raw = new Map<
    string,
    { readonly channel: string; readonly county: string; count: number }
  >()
  lines.write(linesHeader)
  truth.write('line_id,voter_id,kind')
  let done = 0
  for (const line of drawLines(world, options)) {
    lines.write(lineRow(line))
    truth.write(`${line.lineId},${line.truth.voterId ?? ''},${line.truth.kind}`)
    const stratum = raw.get(line.stratum)
    if (stratum === undefined) {
      const { county, channel } = line.sheet
      raw.set(line.stratum, { county, channel, count: 1 })
    } else stratum.count++
    if (++done % 4096 === 0) {
      onLines(done)
      // A turn of the event loop lets the other thread report and the caller stay awake.
      await setImmediate()
    }
  }
  onLines(done)
  lines.close()
  truth.close()
  const strata = rowFile(files.raw)
  strata.write('stratum,county,channel,lines')
  for (const [stratum, { county, channel, count }] of raw) {
    strata.write(`${stratum},${county},${channel},${count}`)
  }
  strata.close()
}

function lineRow(line: DriveLine): string {
  const { sheet } = line
  return [
    line.lineId,
    `S${String(sheet.number).padStart(7, '0')}`,
    line.row,
    sheet.county,
    sheet.channel,
    sheet.circulator,
    sheet.week,
    line.stratum,
    line.first,
    line.middle,
    line.last,
    line.suffix,
    line.house,
    line.street,
    line.unit,
    line.city,
    line.zip,
    line.birthYear,
    line.isDrawn ? '1' : '0',
  ].join(',')
}
