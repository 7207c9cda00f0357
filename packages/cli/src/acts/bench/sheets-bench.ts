import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RowReading, SheetReading } from '@groundswell/petition'
import {
  type Condition,
  isPhoto,
  type ReadRun,
  readSheets,
  type SynthFile,
  synthThreads,
} from '@groundswell/petition/scan'
import { petitionForms } from '../../petition-forms.ts'
import type { ChosenSheet } from '../../sheet-options.ts'
import type { Measurement } from './measurement.ts'
import { type Finding, type Findings, findingList } from './reading-finding.ts'
import { emptyTally, type Tally, tallyTable } from './reading-tally.ts'

/** So many sheets are invented, read and forgotten before the next ones. */
const batch = 240

/**
 * Invents filled sheets under conditions, reads them, and compares with the truth. Only pages
 * with signatures are made: pages of text hold no ink. Only one batch is held in memory, and only
 * misread pages stay on the disk, where asked. A run that is stopped answers with the batches that
 * it has read; `read` says how many sheets they are.
 */
export async function benchSheets(options: {
  readonly chosen: ChosenSheet
  readonly sheets: number
  readonly seed: string
  readonly conditions: readonly Condition[]
  readonly threads: number | undefined
  /** The first sheet's number: parts of a long run can be made apart, and give the same sheets. */
  readonly first: number
  /** A folder for the pages that were misread. */
  readonly keep: string | undefined
  readonly signal: AbortSignal
  readonly onProgress: (progress: { step: string; done: number }) => void
}): Promise<{
  readonly measurements: readonly Measurement[]
  readonly more: string
  readonly read: number
  readonly findings: Findings
  readonly tallies: ReadonlyMap<Condition, Tally>
}> {
  const { chosen, sheets, seed, conditions, threads, first, signal } = options
  const tallies = new Map(conditions.map((condition) => [condition, emptyTally()]))
  const findings = findingList(options.keep)
  const reading = { pages: 0, sheets: 0, seconds: 0, cpuSeconds: 0 }
  // Numbered from the first sheet of the whole run, so that a part has the sheets of the whole.
  const before = first - 1
  const inventing = synthThreads(
    {
      layout: chosen.layout,
      key: seed,
      seed,
      sheets: before + sheets,
      conditions,
      firstSerial: 1,
      pages: 'written',
    },
    Math.min(threads ?? availableParallelism(), sheets),
  )
  let read = 0
  try {
    while (read < sheets) {
      const count = Math.min(batch, sheets - read)
      const files: SynthFile[] = []
      const invented = new Set<string>()
      for await (const file of inventing.invent({ from: before + read, count, signal })) {
        files.push(file)
        invented.add(file.sheet)
        options.onProgress({ step: 'inventing', done: read + invented.size })
      }
      if (signal.aborted) break
      const run = await timedRun(files, options, reading)
      compare(files, run, { tallies, found: findings.add })
      read += count
      options.onProgress({ step: 'reading', done: read })
    }
  } finally {
    await inventing.close()
  }
  return {
    measurements: measurementsOf(tallies, reading, conditions),
    more: [tallyTable(tallies), ...findings.sentences()].join('\n'),
    read,
    findings: findings.all(),
    tallies,
  }
}

async function timedRun(
  files: readonly SynthFile[],
  { chosen, seed, threads }: Parameters<typeof benchSheets>[0],
  total: { pages: number; sheets: number; seconds: number; cpuSeconds: number },
): Promise<ReadRun> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-sheets-'))
  const started = performance.now()
  const cpu = process.cpuUsage()
  try {
    const reader = readSheets({
      files: files.map(({ name, bytes }) => ({ name, from: { bytes } })),
      petition: chosen.layout.form.petition,
      formOf: petitionForms(chosen),
      key: seed,
      folder,
      threads,
    })
    let step = await reader.next()
    while (step.done !== true) step = await reader.next()
    if (!step.value.ok) throw new Error('a new folder holds readings')
    const used = process.cpuUsage(cpu)
    total.pages += files.length
    total.sheets += step.value.value.sheets.length
    total.seconds += (performance.now() - started) / 1000
    total.cpuSeconds += (used.user + used.system) / 1e6
    return step.value.value
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function compare(
  files: readonly SynthFile[],
  run: ReadRun,
  {
    tallies,
    found,
  }: {
    readonly tallies: ReadonlyMap<Condition, Tally>
    readonly found: (file: SynthFile, finding: Finding) => void
  },
): void {
  const bySheet = new Map(run.sheets.map((sheet) => [sheet.sheet as string, sheet]))
  const pages = new Map(run.pages.map((page) => [page.page, page]))
  const counted = new Set<string>()
  for (const file of files) {
    const tally = tallies.get(file.condition)
    if (tally === undefined) continue
    const note = (finding: Finding) => found(file, finding)
    const sheet = bySheet.get(file.sheet)
    if (!counted.has(file.sheet)) {
      counted.add(file.sheet)
      tally.sheets += 1
      if (sheet?.state === 'registered') tally.registered += 1
      else
        note({ kind: 'for-a-person', reason: sheet?.reason ?? reasonOf(run, file.name) })
    }
    const page = pages.get(file.name)
    if (page?.sheet !== undefined && page.sheet !== file.sheet) {
      tally.wrongSheets += 1
      note({ kind: 'wrong-sheet', read: page.sheet })
    }
    if (sheet?.state !== 'registered') continue
    compareRows(file, sheet, { tally, note, kinds: kindsOf(page?.problems ?? []) })
  }
}

function compareRows(
  file: SynthFile,
  sheet: SheetReading,
  {
    tally,
    note,
    kinds,
  }: {
    readonly tally: Tally
    readonly note: (finding: Finding) => void
    readonly kinds: ReadonlySet<string>
  },
): void {
  const readings = new Map<number, RowReading>(sheet.rows.map((row) => [row.row, row]))
  for (const truth of file.rows) {
    const reading = readings.get(truth.row)
    const read = reading?.state
    const { state } = truth
    tally.rows += 1
    if (read === 'unsure') {
      tally.unsure += 1
      note({ kind: 'unsure', truth, reading })
    }
    if (state === 'used' && read === 'empty') {
      tally.usedCalledEmpty += 1
      note({ kind: 'misread', truth, reading })
    }
    if (state !== 'used' && read === 'used') {
      tally.emptyCalledUsed += 1
      note({ kind: 'misread', truth, reading })
    }
    if (state === 'beside' && read === 'empty' && !kinds.has('mark-outside-boxes')) {
      tally.besideLost += 1
      note({ kind: 'beside-lost', truth, reading })
    }
  }
}

function kindsOf(problems: readonly { readonly kind: string }[]): ReadonlySet<string> {
  return new Set(problems.map(({ kind }) => kind))
}

function reasonOf(run: ReadRun, page: string): string {
  const found = run.pages.find((one) => one.page === page)
  return found?.problems.map(({ kind }) => kind).join(', ') ?? 'not read'
}

function measurementsOf(
  tallies: ReadonlyMap<Condition, Tally>,
  reading: { pages: number; sheets: number; seconds: number; cpuSeconds: number },
  conditions: readonly Condition[],
): Measurement[] {
  const sum = (
    of: (tally: Tally) => number,
    which: (condition: Condition) => boolean = () => true,
  ) =>
    [...tallies].reduce(
      (total, [name, tally]) => total + (which(name) ? of(tally) : 0),
      0,
    )
  const share = (which: (condition: Condition) => boolean) =>
    (100 * sum((t) => t.registered, which)) / sum((t) => t.sheets, which)
  const scans = [...tallies.keys()].filter((name) => !isPhoto(name))
  const photos = [...tallies.keys()].filter(isPhoto)
  const misread = sum((t) => t.wrongSheets + t.usedCalledEmpty + t.emptyCalledUsed)
  return [
    { what: 'sheets', value: sum((t) => t.sheets), unit: '' },
    { what: 'rows', value: sum((t) => t.rows), unit: '' },
    ...(scans.length === 0
      ? []
      : [
          {
            what: 'registered from scans',
            value: share((c) => !isPhoto(c)),
            unit: '%',
            bar: { atLeast: 99.5 },
          },
        ]),
    ...(photos.length === 0
      ? []
      : [
          {
            what: 'registered from photos',
            value: share(isPhoto),
            unit: '%',
            bar: { atLeast: 98 },
          },
        ]),
    { what: 'silent misreads', value: misread, unit: '', bar: { atMost: 0 } },
    {
      what: 'marks beside the boxes lost',
      value: sum((t) => t.besideLost),
      unit: '',
      bar: { atMost: 0 },
    },
    {
      what: 'unsure rows',
      value:
        (100 * sum((t) => t.unsure)) /
        Math.max(
          1,
          sum((t) => t.rows),
        ),
      unit: '%',
      bar: { atMost: 1 },
    },
    {
      what: 'reading',
      value: reading.sheets / reading.seconds,
      unit: 'sheets/s',
      // The bar is set for grey JPEG files of 200 dots an inch.
      ...(conditions.every((one) => one === 'scan200') ? { bar: { atLeast: 12 } } : {}),
    },
    { what: 'pages', value: reading.pages / reading.seconds, unit: 'pages/s' },
    {
      what: 'processor time a page',
      value: (1000 * reading.cpuSeconds) / reading.pages,
      unit: 'ms',
    },
  ]
}
