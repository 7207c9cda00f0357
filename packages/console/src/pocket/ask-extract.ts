import {
  type ClipboardQuestion,
  type FuseFilter,
  isInExtract,
  questionKeys,
  readFilter,
  webStretch,
} from '@groundswell/roll/clipboard'
import type { ClipboardExtract } from '@groundswell/server/wire'
import type { PocketStore } from './pocket-store.ts'

/** The three answers, and why there is none. */
export type ClipboardAnswer =
  | 'registered-here'
  | 'elsewhere'
  | 'not-found'
  | 'name-too-short'
  | 'damaged'

/** An extract with its filters in memory, ready to be asked. */
export interface OpenExtract {
  readonly extract: ClipboardExtract
  readonly filters: readonly FuseFilter[]
}

/** Reads an extract's filters; nothing when one is missing or damaged. */
export async function openExtract(
  store: PocketStore,
  extract: ClipboardExtract,
): Promise<OpenExtract | undefined> {
  const filters: FuseFilter[] = []
  for (let shard = 0; shard < extract.hashing.shards; shard++) {
    const bytes = await store.shard(extract.id, shard)
    const filter = bytes && readFilter(new Uint8Array(bytes))
    if (!filter?.ok) return undefined
    filters.push(filter.value)
  }
  return { extract, filters }
}

/**
 * Answers a question from the county's extract and, when it says no, from the state's.
 * Nothing of the question is kept.
 */
export async function askExtract(
  question: ClipboardQuestion,
  county: OpenExtract,
  state: OpenExtract | undefined,
): Promise<ClipboardAnswer> {
  const keys = questionKeys(question)
  if (keys.length === 0) return 'name-too-short'
  const stretch = webStretch()
  const isIn = ({ extract, filters }: OpenExtract) =>
    isInExtract(keys, { hashing: extract.hashing, filters, stretch })
  if (await isIn(county)) return 'registered-here'
  return state !== undefined && (await isIn(state)) ? 'elsewhere' : 'not-found'
}
