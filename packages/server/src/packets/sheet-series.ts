import type { Office } from '../office.ts'
import { seal, unseal } from '../secrecy/sealed-text.ts'
import type { RecordStore } from '../storage/open-storage.ts'

/** What all sheets of the petition share. */
export interface SheetSeries {
  readonly petitionCode: string
  /** The secret of the sheets' codes. It never leaves the server but as printed checks. */
  readonly codeKey: string
  /** SHA-256 (hex) of the frozen text. */
  readonly textHash: string
  readonly frozenAt: Date
  readonly frozenBy: string
}

const boundTo = 'sheet-series'

/** The series of this petition; null before its first sheet was printed. */
export async function sheetSeries({
  records,
  keys,
}: Pick<Office, 'records' | 'keys'>): Promise<SheetSeries | null> {
  const row = await records.selectFrom('sheet_series').selectAll().executeTakeFirst()
  if (row === undefined) return null
  return {
    petitionCode: row.petition_code,
    codeKey: unseal(keys, { bytes: row.code_key, keyId: row.key_id }, boundTo),
    textHash: row.text_hash,
    frozenAt: row.frozen_at,
    frozenBy: row.frozen_by,
  }
}

/** Freezes the text and begins the series, inside the transaction of the first printing. */
export async function beginSeries(
  records: RecordStore,
  office: Pick<Office, 'keys' | 'clock'>,
  about: {
    readonly petitionCode: string
    readonly codeKey: string
    readonly textHash: string
    readonly by: string
  },
): Promise<void> {
  const sealed = seal(office.keys, about.codeKey, boundTo)
  await records
    .insertInto('sheet_series')
    .values({
      petition_code: about.petitionCode,
      code_key: sealed.bytes,
      key_id: sealed.keyId,
      text_hash: about.textHash,
      frozen_at: office.clock(),
      frozen_by: about.by,
    })
    .execute()
}

/** A fresh secret for the codes of a series. */
export function newCodeKey({ dice }: Pick<Office, 'dice'>): string {
  return dice(16).toString('hex')
}
