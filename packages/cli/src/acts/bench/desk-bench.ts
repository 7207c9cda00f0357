import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomStream } from '@groundswell/basics'
import { readDelimitedFile } from '../../delimited-file.ts'
import { type BenchServer, benchServer } from './bench-server.ts'
import { measuredRun } from './measured-run.ts'
import type { Measurement } from './measurement.ts'

/**
 * What the people at the desks feel, over HTTP with the server in a process of its own: how
 * long candidates take while somebody types a line, and how long a light request waits while
 * a list of lines to be keyed comes in, and while a file of lines is taken in, matched and
 * counted.
 */
export async function benchDesk(options: {
  readonly voters: number
  readonly lines: number
  readonly asked: number
  readonly seed: string
  readonly dir: string
}): Promise<readonly Measurement[]> {
  const { voters, lines, seed } = options
  const folder = join(options.dir, `desk-${voters}-${lines}-${seed}`)
  mkdirSync(folder, { recursive: true })
  const path = (name: string) => join(folder, name)
  if (!existsSync(path('lines.csv'))) {
    const size = ['--voters', `${voters}`, '--lines', `${lines}`, '--seed', seed]
    await measuredRun(['roll', 'synth', ...size, '--out', folder])
  }
  const data = mkdtempSync(path('data-'))
  const server = await benchServer(data)
  try {
    await server.post('/api/petition', {
      title: 'A measure for a benchmark',
      identifier: 'BENCH',
      rules: 'us-ca@2017-01-26',
      kind: 'amendment',
      start: '2017-01-26',
    })
    await done(server, await server.upload('roll', path('roll.csv')))
    const typing = await typeLines(server, path('lines.csv'), options.asked)
    writeFileSync(path('list.csv'), listOfLines(lines))
    const listing = await waitsWhile(server, async () => {
      await done(server, await server.upload('lines', path('list.csv')))
    })
    const waits = await waitsWhile(server, async () => {
      await done(server, await server.upload('lines', path('lines.csv')))
    })
    return [
      { what: 'voters on the roll', value: voters, unit: '' },
      { what: 'questions while typing', value: typing.length, unit: '' },
      { what: 'candidates, median', value: quantile(typing, 0.5), unit: 'ms' },
      {
        what: 'candidates, 95 %',
        value: quantile(typing, 0.95),
        unit: 'ms',
        bar: { atMost: 100 },
      },
      { what: 'candidates, slowest', value: quantile(typing, 1), unit: 'ms' },
      { what: 'lines of a list without names', value: lines, unit: '' },
      { what: 'light requests meanwhile', value: listing.length, unit: '' },
      { what: 'a light request, 99 %', value: quantile(listing, 0.99), unit: 'ms' },
      { what: 'a light request, longest', value: quantile(listing, 1), unit: 'ms' },
      { what: 'lines taken in and matched', value: lines, unit: '' },
      { what: 'light requests meanwhile', value: waits.length, unit: '' },
      { what: 'a light request, median', value: quantile(waits, 0.5), unit: 'ms' },
      { what: 'a light request, 99 %', value: quantile(waits, 0.99), unit: 'ms' },
      { what: 'a light request, longest', value: quantile(waits, 1), unit: 'ms' },
    ]
  } finally {
    await server.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

/** A list of lines to be keyed: eight on a sheet, without names. */
function listOfLines(lines: number): string {
  const rows = Array.from(
    { length: lines },
    (_, at) => `LIST${Math.floor(at / 8)},${(at % 8) + 1},Kern,volunteer,P${at % 90}\n`,
  )
  return `sheet,row,county,channel,circulator\n${rows.join('')}`
}

/** Asks as the desk does when typing pauses: field after field, more of each line every time. */
async function typeLines(
  server: BenchServer,
  path: string,
  asked: number,
): Promise<readonly number[]> {
  const times: number[] = []
  // The first question opens the roll; nobody types before that.
  await server.post('/api/keying/suggestions', { last: 'opening' })
  for (const line of someLines(path, asked)) {
    for (const typed of pauses(line)) {
      const started = performance.now()
      const answer = await server.post('/api/keying/suggestions', typed)
      await answer.text()
      if (answer.status !== 200) throw new Error(`suggestions: ${answer.status}`)
      times.push(performance.now() - started)
    }
  }
  return times
}

interface Written {
  readonly first: string
  readonly last: string
  readonly house: string
  readonly street: string
  readonly city: string
}

function pauses({ first, last, house, street, city }: Written): readonly object[] {
  return [
    { first, last: last.slice(0, 2) },
    { first, last: last.slice(0, 4) },
    { first, last },
    { first, last, house, street: street.slice(0, 3) },
    { first, last, house, street, city },
  ]
}

/** How long each of many light requests took, sent every 20 ms while `work` goes on. */
async function waitsWhile(
  server: BenchServer,
  work: () => Promise<void>,
): Promise<readonly number[]> {
  const waits: number[] = []
  let isDone = false
  const asking = (async () => {
    while (!isDone) {
      const started = performance.now()
      await (await server.get('/api/petition')).text()
      waits.push(performance.now() - started)
      await pause(20)
    }
  })()
  try {
    await work()
  } finally {
    isDone = true
    await asking
  }
  return waits
}

/** Waits until a piece of work and all that follows from it has ended. */
async function done(server: BenchServer, id: string): Promise<void> {
  for (;;) {
    const jobs = (await (await server.get('/api/jobs')).json()) as readonly {
      readonly id: string
      readonly kind: string
      readonly state: string
      readonly refusal: string | null
    }[]
    const failed = jobs.find(({ state }) => state === 'refused' || state === 'failed')
    if (failed !== undefined) throw new Error(`${failed.kind}: ${failed.refusal}`)
    const isIdle = jobs.every(({ state }) => state !== 'waiting' && state !== 'running')
    if (isIdle && jobs.some((job) => job.id === id)) return
    await pause(250)
  }
}

function someLines(path: string, asked: number): readonly Written[] {
  const all: Written[] = []
  const required = ['first_name', 'last_name', 'house_number', 'street_name', 'city']
  const read = readDelimitedFile(path, { required }, ({ cell }) => {
    all.push({
      first: cell('first_name'),
      last: cell('last_name'),
      house: cell('house_number'),
      street: cell('street_name'),
      city: cell('city'),
    })
    return undefined
  })
  if (!read.ok) throw new Error(read.error.sentence)
  const stream = randomStream('bench-desk')
  return Array.from({ length: asked }, () => all[stream.below(all.length)]).filter(
    (line) => line !== undefined,
  )
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
