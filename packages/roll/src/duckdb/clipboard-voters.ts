import { ok, type Result } from '@groundswell/basics'
import type { ClipboardVoter } from '../clipboard/clipboard-key.ts'
import { attachRoll, type NoRoll } from './attach-roll.ts'
import { eachBlock, firstNumbers, textOf } from './rows.ts'

/** The voters of an extract, streamed: memory holds the roll's dictionaries and one block. */
export interface ClipboardVoters {
  readonly voters: number
  readonly blocks: () => AsyncGenerator<readonly ClipboardVoter[]>
  readonly close: () => void
}

/**
 * Opens a snapshot for an extract: the voters with a house and a street whose county, as the
 * roll writes it, `isIncluded` says yes to.
 */
export async function openClipboardVoters(request: {
  readonly database: string
  readonly isIncluded: (county: string) => boolean
}): Promise<Result<ClipboardVoters, NoRoll>> {
  const opened = await attachRoll(request.database, { memoryLimit: '1GB', threads: 1 })
  if (!opened.ok) return opened
  const { connection, close } = opened.value
  const counties: number[] = []
  await eachBlock(
    connection,
    `SELECT code, shown FROM county_word
     UNION ALL SELECT DISTINCT county, '' FROM voter WHERE county < 0`,
    ([codes = [], shown = []]) => {
      for (const [i, code] of codes.entries()) {
        if (request.isIncluded(textOf(shown[i]))) counties.push(Number(code))
      }
    },
  )
  const where = `number >= 0 AND core >= 0 AND county IN (${counties.join(', ') || 'NULL'})`
  const [voters = 0] = await firstNumbers(
    connection,
    `SELECT count(*) FROM voter WHERE ${where}`,
  )
  async function* blocks() {
    const result = await connection.stream(
      `SELECT f.shown, m.shown, s.shown, v.number, a.shown FROM voter v
       LEFT JOIN given_word f ON f.code = v."first"
       LEFT JOIN given_word m ON m.code = v."middle"
       LEFT JOIN surname_word s ON s.code = v."last"
       LEFT JOIN street_word a ON a.code = v."street"
       WHERE ${where}`,
    )
    for (;;) {
      const chunk = await result.fetchChunk()
      if (chunk === null || chunk.rowCount === 0) return
      const [first = [], middle = [], last = [], house = [], street = []] =
        chunk.getColumns()
      yield Array.from({ length: chunk.rowCount }, (_, i) => ({
        first: textOf(first[i]),
        middle: textOf(middle[i]),
        last: textOf(last[i]),
        house: String(house[i]),
        street: textOf(street[i]),
      }))
    }
  }
  return ok({ voters, blocks, close })
}
