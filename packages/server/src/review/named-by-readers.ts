import { readingsOfLine } from '../keying/readings-of-line.ts'
import { openReading } from '../keying/sealed-reading.ts'
import type { Office } from '../office.ts'

/** Voters whom the readers of a line took it for, each once: a hint for whoever decides. */
export async function namedByReaders(
  { records, keys }: Office,
  lineId: string,
): Promise<ReadonlySet<string>> {
  const named = new Set<string>()
  for (const row of await readingsOfLine(records, lineId)) {
    const { voterId } = openReading(keys, lineId, row)
    if (voterId !== undefined) named.add(voterId)
  }
  return named
}
