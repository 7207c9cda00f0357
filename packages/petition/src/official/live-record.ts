import type { OfficialRecord } from './official-record.ts'

/**
 * The records that stand: those that no later one amends or strikes. An amended count keeps
 * its place in the order; a struck amendment brings back what it amended.
 */
export function liveRecords(
  records: readonly OfficialRecord[],
): readonly OfficialRecord[] {
  const struck = new Set<string>()
  // From the newest back, so that a struck strike does not strike.
  for (const record of records.toReversed()) {
    if (record.kind === 'struck' && !struck.has(record.id)) struck.add(record.record)
  }
  const standing = records.filter((r) => !struck.has(r.id))
  const amended = new Set(standing.flatMap((r) => r.amends ?? []))
  return standing.filter((r) => r.kind !== 'struck' && !amended.has(r.id))
}

type Of<K extends OfficialRecord['kind']> = Extract<OfficialRecord, { readonly kind: K }>

/** The standing records of one kind. */
export function recordsOf<K extends OfficialRecord['kind']>(
  live: readonly OfficialRecord[],
  kind: K,
): readonly Of<K>[] {
  return live.filter((r): r is Of<K> => r.kind === kind)
}
