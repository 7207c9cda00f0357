import { pack } from '@groundswell/rules'
import type { RecordStore } from '../storage/open-storage.ts'

export interface ReasonChoice {
  readonly code: string
  readonly label: string
  /** The key that chooses it at the desk. */
  readonly key: string
  readonly cites: readonly string[]
}

/** Keys by frequency of use in the field; the rest take the letters that are left. */
const preferredKeys: ReadonlyMap<string, string> = new Map([
  ['NOT_REGISTERED', 'n'],
  ['WRONG_COUNTY', 'w'],
  ['ADDRESS_MISMATCH', 'a'],
  ['DUPLICATE', 'd'],
  ['SIGNATURE_MISMATCH', 's'],
  ['ILLEGIBLE', 'i'],
  ['CANNOT_IDENTIFY', 'c'],
  ['INCOMPLETE_ADDRESS', 'e'],
  ['REGISTERED_AFTER_SIGNING', 'r'],
  ['NO_ADDRESS', 'o'],
  ['PO_BOX_ONLY', 'p'],
  ['UNDERAGE', 'u'],
  ['WITHDRAWN', 'x'],
])

/** The reasons for which a line may be rejected under the rules of this petition. */
export async function reasonCodes(
  records: RecordStore,
): Promise<readonly ReasonChoice[]> {
  const row = await records.selectFrom('petition').select('rules').executeTakeFirst()
  const rules = row === undefined ? undefined : pack(row.rules)
  return rules?.ok ? reasonChoices(rules.value.reasons) : []
}

/** Line reasons founded in the law of the place, each with a key of its own. */
export function reasonChoices(
  reasons: readonly {
    readonly code: string
    readonly plain: string
    readonly of: string
    readonly basis: string
    readonly cites: readonly string[]
  }[],
): readonly ReasonChoice[] {
  const ofLines = reasons.filter((each) => each.of === 'line' && each.basis === 'law')
  const taken = new Set(ofLines.map((each) => preferredKeys.get(each.code)))
  const free = 'bfghjklmqtvyz0123456789'.split('').filter((key) => !taken.has(key))
  return ofLines.map(({ code, plain, cites }) => ({
    code,
    label: plain,
    key: preferredKeys.get(code) ?? free.shift() ?? '',
    cites,
  }))
}
