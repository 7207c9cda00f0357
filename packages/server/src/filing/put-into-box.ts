import { randomUUID } from 'node:crypto'
import { err, ok, type Result } from '@groundswell/basics'
import { printedSheetId } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import { type CodeProblem, findByCode, type Pointed } from '../sheets/find-by-code.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import type { IntoBoxAnswer } from '../wire/filing.ts'
import { boxPage } from './box-page.ts'
import { type StoredBox, sheetsIn, storedBoxes } from './filing-boxes.ts'
import { type FilingSheet, filingSheets, heldSheets } from './filing-sheets.ts'

export interface IntoBoxRefusal {
  readonly code:
    | CodeProblem
    | 'no-such-record'
    | 'filed-already'
    | 'not-possible-now'
    | 'lines-needed'
    | 'held-back'
    | 'wrong-office'
  /** Which sheet, and what stands in the way. */
  readonly sentence?: string
}

/** Why a sheet is left out of a box. */
type LeftOut = 'wrong-office' | 'held-back' | 'lines-needed' | 'not-possible-now'

/**
 * Puts a scanned sheet, or what is ready of a packet, into a box. A single sheet is refused by
 * name when it belongs to another office, would be thrown out, or has lines that nobody has
 * counted; of a packet such sheets are left, and told.
 */
export async function putIntoBox(
  office: Office,
  by: Me,
  wish: {
    readonly box: number
    readonly text: string
    readonly lines?: number | undefined
    readonly anyway?: boolean | undefined
  },
): Promise<Result<IntoBoxAnswer, IntoBoxRefusal>> {
  const box = (await storedBoxes(office.records)).find(({ id }) => id === wish.box)
  if (box === undefined) return err({ code: 'no-such-record' })
  if (box.filing !== null) return err({ code: 'filed-already' })
  const found = await findByCode(office, wish.text)
  if (!found.ok) return err({ code: found.error })
  const held =
    wish.anyway === true ? new Map<string, readonly string[]>() : await heldSheets(office)
  const concerned = await concernedSheets(office, found.value)
  const counted = found.value.what === 'sheet' ? wish.lines : undefined
  const sorted = concerned.map((sheet) => ({
    sheet,
    why: whyLeft(sheet, { box, held, counted }),
  }))
  const able = sorted.filter(({ why }) => why === null).map(({ sheet }) => sheet.id)
  const left = sorted.filter(({ why }) => why !== null)
  if (able.length === 0) return err(refusalOf(found.value, left))
  const batch = `box:${randomUUID()}`
  const on = await petitionDay(office)
  const at = office.clock()
  const outcome = await office.records.transaction().execute(async (records) => {
    if (counted !== undefined) {
      await records
        .insertInto('sheet_count')
        .values(
          able.map((sheet_id) => ({
            sheet_id,
            lines: counted,
            by_id: by.id,
            by_name: by.name,
            at,
          })),
        )
        .execute()
    }
    return recordCustody(records, {
      kind: 'boxed',
      sheets: able,
      on,
      place: box.label,
      batch,
      by,
      at,
    })
  })
  const page = await boxPage(office, box.id)
  if (page === null) throw new Error(`no box ${box.id}`)
  return ok({
    batch,
    boxed: outcome.recorded.map(printedSheetId),
    left: [
      ...left.map(({ sheet, why }) => ({
        sheet: printedSheetId(sheet.id),
        why: why ?? '',
      })),
      ...outcome.refused.map(({ sheet }) => ({
        sheet: printedSheetId(sheet),
        why: 'not-possible-now',
      })),
    ],
    page,
  })
}

/** Takes one sheet out of a box again: it is back, and in no box. */
export async function takeOutOfBox(
  office: Office,
  by: Me,
  wish: { readonly box: number; readonly sheet: string },
): Promise<Result<{ readonly batch: string }, 'no-such-record' | 'filed-already'>> {
  const box = (await storedBoxes(office.records)).find(({ id }) => id === wish.box)
  if (box === undefined) return err('no-such-record')
  if (box.filing !== null) return err('filed-already')
  const own = sheetsIn(box, await filingSheets(office.records))
  const sheet = own.find(({ id }) => id === wish.sheet)
  if (sheet === undefined) return err('no-such-record')
  const batch = `box:${randomUUID()}`
  const on = await petitionDay(office)
  await office.records.transaction().execute((records) =>
    recordCustody(records, {
      kind: 'returned',
      sheets: [sheet.id],
      on,
      why: `taken out of ${box.label}`,
      batch,
      by,
      at: office.clock(),
    }),
  )
  return ok({ batch })
}

async function concernedSheets(
  office: Office,
  pointed: Pointed,
): Promise<readonly FilingSheet[]> {
  const sheets = await filingSheets(office.records)
  return pointed.what === 'sheet'
    ? sheets.filter(({ id }) => id === pointed.id)
    : sheets.filter(({ packet, state }) => packet === pointed.id && state !== 'boxed')
}

function whyLeft(
  sheet: FilingSheet,
  given: {
    readonly box: StoredBox
    readonly held: ReadonlyMap<string, readonly string[]>
    readonly counted: number | undefined
  },
): LeftOut | null {
  const { box, held, counted } = given
  if (!['returned', 'scanned', 'damaged'].includes(sheet.state)) return 'not-possible-now'
  if (box.place !== null && sheet.county !== box.place) return 'wrong-office'
  if (held.has(sheet.id)) return 'held-back'
  if (sheet.lines === null && counted === undefined) return 'lines-needed'
  return null
}

const leftWords: Readonly<Record<LeftOut, string>> = {
  'wrong-office': 'belongs to another office',
  'held-back': 'would be thrown out as it is; mend it first, or box it anyway',
  'lines-needed': 'was never read: count its filled lines and type the number',
  'not-possible-now': 'cannot go into a box now',
}

function refusalOf(
  pointed: Pointed,
  left: readonly { readonly sheet: FilingSheet; readonly why: LeftOut | null }[],
): IntoBoxRefusal {
  const [first] = left
  if (first === undefined) {
    const id = pointed.what === 'sheet' ? printedSheetId(pointed.id) : pointed.id
    return {
      code: 'not-possible-now',
      sentence: `${id} has not come back, or is in a box or filed already. Nothing was recorded.`,
    }
  }
  const code = first.why ?? 'not-possible-now'
  const many = left.length > 1 ? ` (and ${left.length - 1} more of ${pointed.id})` : ''
  const where =
    first.sheet.state === 'boxed'
      ? `is in ${first.sheet.place ?? 'a box'} already`
      : leftWords[code]
  return {
    code,
    sentence: `${printedSheetId(first.sheet.id)}${many} ${where}. Nothing was recorded.`,
  }
}
