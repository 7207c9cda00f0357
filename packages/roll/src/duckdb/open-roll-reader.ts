import { ok, type Result } from '@groundswell/basics'
import { attachRoll, type NoRoll } from './attach-roll.ts'
import { codeComparison } from './code-comparison.ts'
import { type DeskRoll, deskCandidates } from './desk-candidates.ts'
import { deskSearch } from './desk-search.ts'
import { loadNameIndex } from './name-index.ts'
import type { RollReader } from './roll-reader.ts'
import { loadRollWords } from './roll-words.ts'
import { snapshotIdOf } from './snapshot-id.ts'
import { votersByIds } from './voters-by-ids.ts'

/**
 * Opens a roll snapshot for a desk: its values are loaded once (seconds for a whole state),
 * then every question takes milliseconds. Questions are answered one after another.
 */
export async function openRollReader(request: {
  readonly database: string
}): Promise<Result<RollReader, NoRoll>> {
  const opened = await attachRoll(request.database, {
    memoryLimit: '1500MB',
    // One thread answers a small question sooner than two that have to meet.
    threads: 1,
  })
  if (!opened.ok) return opened
  const { connection, close } = opened.value
  // The first rows of a question are then the first of the roll, every time.
  await connection.run('SET preserve_insertion_order = true')
  const words = await loadRollWords(connection)
  const roll: DeskRoll = {
    connection,
    words,
    index: await loadNameIndex(connection, words),
    compare: codeComparison(words),
  }
  const snapshotId = await snapshotIdOf(connection)
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  return ok({
    candidatesOf: (claim, options) =>
      inTurn(() => deskCandidates(roll, claim, options?.limit ?? 8)),
    search: (query, options) =>
      inTurn(() => deskSearch(roll, query, options?.limit ?? 20)),
    voters: (voterIds) => inTurn(() => votersByIds(roll, voterIds)),
    stats: () => ({
      voters: words.size.voters,
      surnames: words.surname.size,
      givenNames: words.given.size,
      streets: words.street.size,
      zips: words.zip.size,
      snapshotId,
    }),
    close,
  })
}
