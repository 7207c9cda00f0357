import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Work } from '../jobs/work.ts'
import { currentRoll } from '../records/current-roll.ts'
import { countyName, petitionRules } from '../records/petition-rules.ts'
import { daysValid } from './extract-settings.ts'
import { writeExtract } from './write-extract.ts'

/**
 * Makes the look-up extract of a county, or of the whole state when no county is named, from
 * the roll in force. It replaces the one before it: phones fetch the new one by themselves.
 */
export const makeExtract: Work = async ({
  office,
  jobId,
  by,
  input,
  signal,
  progress,
}) => {
  const { records, folder, clock, dice } = office
  const roll = await currentRoll(records)
  if (roll === null) {
    return { kind: 'refused', sentence: 'Import a voter roll first.' }
  }
  const rules = await petitionRules(records)
  const county = input.county ?? null
  const id = randomUUID()
  const place = join(folder.extracts, id)
  let isKept = false
  try {
    const written = await writeExtract({
      database: join(folder.rolls, roll.file_name),
      isIncluded: (shown) =>
        county === null || (rules === null ? shown : countyName(rules, shown)) === county,
      scope: county === null ? 'state' : 'county',
      folder: place,
      scratch: join(folder.work, jobId),
      dice,
      signal,
      onProgress: (done, total) =>
        progress({ step: 'Hashing voters', done, total, unit: 'voters' }),
    })
    if (!written.ok) {
      return { kind: 'refused', sentence: 'The voter roll cannot be opened.' }
    }
    const { voters, keys, bytes, hashing } = written.value
    if (voters === 0) {
      return {
        kind: 'refused',
        sentence: `The roll has no voter with an address in ${county ?? 'the state'}.`,
      }
    }
    const now = clock()
    await records
      .insertInto('clipboard_extract')
      .values({
        id,
        county,
        snapshot_seq: roll.seq,
        roll_date: roll.imported_at,
        made_at: now,
        made_by: by,
        expires_at: new Date(now.getTime() + daysValid * 86_400_000),
        voters,
        keys,
        bytes,
        hashing: JSON.stringify(hashing),
        revoked_at: null,
        revoked_by: null,
      })
      .execute()
    isKept = true
    const count = voters.toLocaleString('en-US')
    const size = bytes < 100_000 ? 'less than 0.1' : (bytes / 1e6).toFixed(1)
    return {
      kind: 'done',
      summary: `${count} voters of ${county ?? 'the state'} can be looked up; ${size} MB for each phone.`,
    }
  } finally {
    if (!isKept) await rm(place, { recursive: true, force: true })
  }
}
