import type { HomePrint, SheetId } from '@groundswell/petition'
import { z } from '@hono/zod-openapi'
import type { Office } from '../office.ts'
import { seal, unseal } from '../secrecy/sealed-text.ts'
import type { RecordStore } from '../storage/open-storage.ts'

const body = z.object({
  supporter: z.object({ name: z.string(), address: z.string(), city: z.string() }),
  returnTo: z.array(z.string()),
})

const sheetsAtOnce = 500

/** Records what is printed on print-at-home sheets, inside the transaction that registers them. */
export async function recordHomeSheets(
  records: RecordStore,
  office: Pick<Office, 'keys' | 'clock'>,
  given: {
    readonly sheets: readonly { readonly sheet: SheetId; readonly print: HomePrint }[]
    readonly by: { readonly id: string; readonly name: string }
  },
): Promise<void> {
  const { sheets, by } = given
  for (let from = 0; from < sheets.length; from += sheetsAtOnce) {
    await records
      .insertInto('home_sheet')
      .values(
        sheets.slice(from, from + sheetsAtOnce).map(({ sheet, print }) => {
          const sealed = seal(office.keys, JSON.stringify(print), boundTo(sheet))
          return {
            sheet_id: sheet,
            body: sealed.bytes,
            key_id: sealed.keyId,
            at: office.clock(),
            by_id: by.id,
            by_name: by.name,
          }
        }),
      )
      .execute()
  }
}

/** What was printed on a sheet; null for one that is no print-at-home sheet. */
export async function homePrintOf(
  { records, keys }: Pick<Office, 'records' | 'keys'>,
  sheet: string,
): Promise<HomePrint | null> {
  const row = await records
    .selectFrom('home_sheet')
    .select(['body', 'key_id'])
    .where('sheet_id', '=', sheet)
    .executeTakeFirst()
  if (row === undefined) return null
  const text = unseal(keys, { bytes: row.body, keyId: row.key_id }, boundTo(sheet))
  return body.parse(JSON.parse(text))
}

/** What was printed on every print-at-home sheet: the reader of scans takes it for no ink. */
export async function allHomePrints({
  records,
  keys,
}: Pick<Office, 'records' | 'keys'>): Promise<ReadonlyMap<string, HomePrint>> {
  const rows = await records
    .selectFrom('home_sheet')
    .select(['sheet_id', 'body', 'key_id'])
    .execute()
  return new Map(
    rows.map(({ sheet_id: sheet, body: bytes, key_id: keyId }) => {
      const text = unseal(keys, { bytes, keyId }, boundTo(sheet))
      return [sheet, body.parse(JSON.parse(text))]
    }),
  )
}

function boundTo(sheet: string): string {
  return `home sheet ${sheet}`
}
