import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type LineMatch, matchLines } from '@groundswell/roll/duckdb'
import type { Office } from '../office.ts'
import { recheckCounts } from '../rechecks/note-rechecks.ts'
import { currentRoll } from '../records/current-roll.ts'
import {
  type FoundMatch,
  forgetIncomingMatches,
  layMatchesAside,
  takeInMatches,
} from '../records/incoming-matches.ts'
import { unmatchedLines } from '../records/unmatched-lines.ts'
import { openStoredClaim } from '../review/stored-claim.ts'
import { personKey } from '../secrecy/person-key.ts'
import { lookAtSheets } from '../worth-a-look/look-at-sheets.ts'
import type { Work } from './work.ts'

/**
 * Matches every line that has no answer from the roll in force yet: all of them after a new
 * roll, the new ones after a file of lines. The answers come into force together.
 */
export const matchAll: Work = async ({ office, jobId, signal, progress }) => {
  const roll = await currentRoll(office.records)
  if (roll === null) {
    return { kind: 'done', summary: 'No roll has been imported yet; the lines wait.' }
  }
  await forgetIncomingMatches(office.records)
  const claims = join(office.folder.work, `${jobId}.csv`)
  try {
    const written = await writeClaims(office, roll.seq, claims, signal)
    if (written === 0) {
      return {
        kind: 'done',
        summary: 'Every line has its answer from this roll already.',
      }
    }
    const found: LineMatch[] = []
    const matched = await matchLines({
      database: join(office.folder.rolls, roll.file_name),
      lines: claims,
      signal,
      onMatch: (match) => found.push(match),
      onProgress: ({ step, done, total }) =>
        progress({ step: stepWords[step], done, total, unit: 'steps' }),
    })
    signal.throwIfAborted()
    if (!matched.ok) {
      return {
        kind: 'refused',
        sentence: `The lines could not be matched (${matched.error.kind}). Import the roll again.`,
      }
    }
    const open = await office.roll.inForce()
    if (open === null) throw new Error('a roll that was just matched cannot be opened')
    // One after the other as they are laid aside: hashing all at once would take a second.
    function* asRecorded(): Generator<FoundMatch> {
      for (const match of found) {
        yield {
          ...match,
          // Single precision can end a hair above one.
          probability: Math.min(1, match.probability),
          voterCounty: open?.countyNamed(match.voterCounty ?? '') || null,
          personKey:
            match.voterId === null ? null : personKey(office.keys, match.voterId),
        }
      }
    }
    const laid = await layMatchesAside(
      office.records,
      { run: jobId, snapshotSeq: roll.seq },
      asRecorded(),
      (done) => {
        signal.throwIfAborted()
        progress({
          step: 'Recording matches',
          done,
          total: found.length,
          unit: 'lines',
        })
      },
    )
    await takeInMatches(office.records, laid, office.clock())
    progress({ step: 'Looking over sheets', done: 0, total: null, unit: '' })
    await lookAtSheets(office, signal)
    const recheck = await recheckCounts(office.records, roll.seq)
    const { accepted, review, none } = matched.value
    return {
      kind: 'done',
      summary: `${written} lines matched: ${accepted} found, ${review} for a person to decide, ${none} not on the roll.${recheckWords(recheck)}`,
      next: ['recount'],
    }
  } finally {
    await rm(claims, { force: true })
    await forgetIncomingMatches(office.records)
  }
}

function recheckWords(found: {
  readonly changed: number
  readonly doubted: number
}): string {
  if (found.changed === 0) return ''
  const doubted =
    found.doubted === 0
      ? ''
      : ` ${found.doubted} decisions by people are in doubt and stand until somebody confirms.`
  return ` The newer roll answers ${found.changed} lines otherwise.${doubted}`
}

const stepWords = {
  read: 'Reading lines',
  names: 'Comparing names',
  candidates: 'Looking for voters',
  'late-candidates': 'Looking again for the rest',
  decide: 'Weighing',
  write: 'Writing',
} as const

const columns = [
  'line_id',
  'first',
  'middle',
  'last',
  'suffix',
  'house',
  'street',
  'unit',
  'city',
  'zip',
  'name',
  'address',
  'birth_year',
] as const

/** Unseals claims into a file that only this process's owner can read; it is gone after. */
async function writeClaims(
  office: Office,
  snapshotSeq: number,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  let written = 0
  // Names are always there, so that a file of illegible lines is still a file of lines.
  const used = new Set<string>(['line_id', 'first', 'last'])
  const opened: Readonly<Record<string, string | undefined>>[] = []
  for await (const page of unmatchedLines(office.records, snapshotSeq)) {
    for (const line of page) {
      const { birthYear, ...rest } = openStoredClaim(office.keys, line)
      const row: Readonly<Record<string, string | undefined>> = {
        ...rest,
        line_id: line.id,
        birth_year: birthYear,
      }
      for (const column of columns) if (row[column]) used.add(column)
      opened.push(row)
      written += 1
    }
  }
  if (written === 0) return 0
  // Columns that nobody filled in are left out: a matcher must not think they were asked for.
  const present = columns.filter((column) => used.has(column))
  function* lines() {
    yield `${present.join(',')}\n`
    for (const row of opened) {
      yield `${present.map((column) => quoted(row[column] ?? '')).join(',')}\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { mode: 0o600 }), {
    signal,
  })
  return written
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
