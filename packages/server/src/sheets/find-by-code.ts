import { err, ok, type Result } from '@groundswell/basics'
import {
  parseSheetId,
  readSheetCode,
  type SheetId,
  sheetIdParts,
} from '@groundswell/petition'
import type { Office } from '../office.ts'
import { sheetSeries } from '../packets/sheet-series.ts'

/** What a scanner, a camera or a person's typing points at. */
export type Pointed =
  | {
      readonly what: 'sheet'
      readonly id: SheetId
      readonly packet: string
      readonly county: string
    }
  | { readonly what: 'packet'; readonly id: string; readonly county: string }

export type CodeProblem =
  | 'no-sheets-yet'
  | 'foreign-code'
  | 'wrong-check-letter'
  | 'unknown-sheet'

/**
 * The sheet or packet that `text` names: the content of a page's code, a sheet id with or
 * without hyphens and check letter, or a packet's id (`DEMO-P0012`, `P12`).
 */
export async function findByCode(
  office: Pick<Office, 'records' | 'keys'>,
  text: string,
): Promise<Result<Pointed, CodeProblem>> {
  const series = await sheetSeries(office)
  if (series === null) return err('no-sheets-yet')
  const plain = text.trim().toUpperCase()
  const packet = /^(?:([A-Z0-9]{2,8})-?)?P-?(\d{1,6})$/.exec(plain)
  if (packet !== null && (packet[1] ?? series.petitionCode) === series.petitionCode) {
    return packetBySeq(office, Number(packet[2]))
  }
  if (plain.startsWith('GS1:')) {
    const code = readSheetCode(plain, series.codeKey)
    return code.ok ? sheetById(office, code.value.sheet) : err('foreign-code')
  }
  const id = parseSheetId(plain)
  if (!id.ok) {
    return err(
      id.error.kind === 'wrong-check-letter' ? 'wrong-check-letter' : 'foreign-code',
    )
  }
  // A number from some other label may be well formed; it is not of this petition.
  return sheetIdParts(id.value).petition === series.petitionCode
    ? sheetById(office, id.value)
    : err('foreign-code')
}

async function packetBySeq(
  { records }: Pick<Office, 'records'>,
  seq: number,
): Promise<Result<Pointed, CodeProblem>> {
  const row = await records
    .selectFrom('packet')
    .select(['id', 'county'])
    .where('seq', '=', seq)
    .executeTakeFirst()
  return row === undefined ? err('unknown-sheet') : ok({ what: 'packet', ...row })
}

async function sheetById(
  { records }: Pick<Office, 'records'>,
  id: SheetId,
): Promise<Result<Pointed, CodeProblem>> {
  const row = await records
    .selectFrom('sheet')
    .select(['packet_id', 'county'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined
    ? err('unknown-sheet')
    : ok({ what: 'sheet', id, packet: row.packet_id, county: row.county })
}
