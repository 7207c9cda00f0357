import type { RecordStore } from '../storage/open-storage.ts'
import type { Me } from '../wire/account.ts'
import type { Assurance } from '../wire/second-look.ts'
import { mayTakeBack } from './take-back-assurance.ts'

type Reader = Pick<Me, 'id' | 'role'>

/** Who looked at sheets, oldest first, by sheet and kind of hint; `lookedAt` makes the key. */
export async function looksShown(
  records: RecordStore,
  sheets: readonly string[],
  me: Reader,
): Promise<ReadonlyMap<string, Assurance[]>> {
  if (sheets.length === 0) return new Map()
  const rows = await records
    .selectFrom('sheet_look as given')
    .leftJoin('sheet_look as back', 'back.takes_back', 'given.id')
    .select(['given.sheet', 'given.kind', ...columns])
    .where('given.takes_back', 'is', null)
    .where('given.sheet', 'in', [...new Set(sheets)])
    .orderBy('given.id')
    .execute()
  return grouped(rows, lookedAt, me)
}

/** Under which key `looksShown` keeps the looks at what a hint is about. */
export function lookedAt(hint: { readonly sheet: string; readonly kind: string }) {
  return `${hint.sheet} ${hint.kind}`
}

/** Who said that a decision stays, oldest first, by the recheck that put it in doubt. */
export async function staysShown(
  records: RecordStore,
  rechecks: readonly number[],
  me: Reader,
): Promise<ReadonlyMap<number, Assurance[]>> {
  if (rechecks.length === 0) return new Map()
  const rows = await records
    .selectFrom('recheck_kept as given')
    .leftJoin('recheck_kept as back', 'back.takes_back', 'given.id')
    .select(['given.recheck_id', ...columns])
    .where('given.takes_back', 'is', null)
    .where('given.recheck_id', 'in', [...rechecks])
    .orderBy('given.id')
    .execute()
  return grouped(rows, ({ recheck_id }) => recheck_id, me)
}

const columns = [
  'given.id',
  'given.by_id',
  'given.by_name',
  'given.at',
  'back.by_name as back_by',
  'back.at as back_at',
] as const

interface Row {
  readonly id: number
  readonly by_id: string
  readonly by_name: string
  readonly at: Date
  readonly back_by: string | null
  readonly back_at: Date | null
}

function grouped<R extends Row, Key>(
  rows: readonly R[],
  key: (row: R) => Key,
  me: Reader,
) {
  const shown = new Map<Key, Assurance[]>()
  for (const row of rows) {
    const list = shown.get(key(row)) ?? []
    shown.set(key(row), list)
    const takenBack =
      row.back_by === null || row.back_at === null
        ? null
        : { by: row.back_by, at: row.back_at.toISOString() }
    list.push({
      id: row.id,
      by: row.by_name,
      at: row.at.toISOString(),
      takenBack,
      mayTakeBack: takenBack === null && mayTakeBack(row, me),
    })
  }
  return shown
}
