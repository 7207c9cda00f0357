import { calendarDate } from '@groundswell/basics'
import { demonstrationMeasure, type SheetId } from '@groundswell/petition'
import { cureDefect } from '../compliance/cure-defect.ts'
import { readDeclaration } from '../compliance/read-declaration.ts'
import { openBox } from '../filing/filing-boxes.ts'
import type { JobDesk } from '../jobs/job-desk.ts'
import type { Office } from '../office.ts'
import { enterMeasure } from '../packets/measure-text.ts'
import { packetId } from '../packets/register-packets.ts'
import { takeInPacket } from '../packets/take-in-packet.ts'
import { makeRowsKnown } from '../scans/known-lines.ts'
import { finishScanFile, keepPage, openScanFile } from '../scans/scan-file.ts'
import { recordCustody } from '../sheets/custody-log.ts'
import type { Me } from '../wire/account.ts'
import { layLedger } from './lay-ledger.ts'
import {
  type PacketPlan,
  packetPlans,
  plantedDefects,
  sheetsPerPacket,
  soundDeclaration,
} from './paper-plan.ts'

/** What laying the paper needs besides the office. */
export interface PaperHands {
  readonly desk: JobDesk
  readonly manager: Me
  readonly validator: Me
  /** Turns the drive's clock to the evening of a day. */
  readonly turnTo: (day: string) => Promise<void>
}

/**
 * The paper of the demonstration: packets in every state, printed by the very job that prints
 * others, a ledger, declarations as read, and a few defects planted. All people are invented.
 */
export async function layPaper(office: Office, hands: PaperHands): Promise<void> {
  const entered = await enterMeasure(
    office,
    hands.manager.name,
    JSON.stringify(demonstrationMeasure),
  )
  if (!entered.ok) throw new Error(`the demonstration's measure: ${entered.error.kind}`)
  await layLedger(office, hands)
  for (const [at, plan] of packetPlans.entries()) await layPacket(office, hands, plan, at)
}

async function layPacket(
  office: Office,
  hands: PaperHands,
  plan: PacketPlan,
  at: number,
): Promise<void> {
  const { desk, manager, turnTo } = hands
  await turnTo(plan.printedOn)
  await desk.ask({
    kind: 'print-sheets',
    title: `Print sheets for ${plan.county}`,
    by: manager.name,
    input: {
      byId: manager.id,
      print: {
        county: plan.county,
        channel: 'volunteer',
        packets: 1,
        sheetsPerPacket,
        lines: 8,
        language: 'en',
        paper: 'letter',
      },
    },
  })
  await desk.idle()
  const packet = packetId(demonstrationMeasure.code, at + 1)
  const sheets = await sheetsOf(office, packet)
  const happen = async (
    kind: 'issued' | 'boxed' | 'lost' | 'damaged',
    on: string,
    some: readonly SheetId[],
    more: { readonly holder?: string; readonly place?: string } = {},
  ) => {
    await turnTo(on)
    await office.records.transaction().execute((records) =>
      recordCustody(records, {
        kind,
        sheets: some,
        on: calendarDate(on),
        batch: `desk:${packet}:${kind}`,
        by: hands.validator,
        at: office.clock(),
        ...more,
      }),
    )
  }
  if (plan.issuedOn === undefined) return
  await happen('issued', plan.issuedOn, sheets, { holder: plan.holder })
  if (plan.returnedOn === undefined) return
  const back = sheets.slice(0, plan.returned ?? sheets.length)
  await turnTo(plan.returnedOn)
  const taken = await takeInPacket(office, hands.validator, {
    packet,
    input: { lines: plan.counted ?? 0, sheets: [...back], on: plan.returnedOn },
  })
  if (!taken.ok) throw new Error(`the demonstration's packets: ${taken.error}`)
  if (plan.lost !== undefined) {
    await happen('lost', plan.returnedOn, sheets.slice(-plan.lost))
  }
  if (plan.isScanned !== true) return
  await readRows(office, hands, { packet, plan, sheets: back })
  await readDeclarations(office, hands, { plan, at, sheets: back })
  if (plan.damaged !== undefined) {
    await happen('damaged', plan.returnedOn, back.slice(-plan.damaged))
  }
  if (plan.box !== undefined) {
    const opened = await openBox(office, hands.validator, { place: plan.county })
    if (!opened.ok) throw new Error(`the demonstration's boxes: ${opened.error}`)
    await happen('boxed', plan.returnedOn, back, { place: plan.box })
  }
}

async function sheetsOf({ records }: Office, packet: string): Promise<SheetId[]> {
  const rows = await records
    .selectFrom('sheet')
    .select('id')
    .where('packet_id', '=', packet)
    .orderBy('serial')
    .execute()
  if (rows.length === 0) throw new Error(`the demonstration has no packet ${packet}`)
  return rows.map(({ id }) => id as SheetId)
}

/**
 * Rows as a reader of scans would leave them, without pictures: inventing and reading scans
 * takes longer than anybody wants to wait for a demonstration.
 */
async function readRows(
  office: Office,
  { validator }: PaperHands,
  given: {
    readonly packet: string
    readonly plan: PacketPlan
    readonly sheets: readonly SheetId[]
  },
): Promise<void> {
  const { packet, plan, sheets } = given
  const sha256 = `demonstration ${packet}`
  const by = { id: validator.id, name: validator.name }
  const fileName = `${packet}.pdf`
  const file = await openScanFile(office, { sha256, fileName, jobId: sha256, by })
  const form = await formOf(office, sheets[0])
  let left = plan.counted ?? 0
  let page = 0
  for (const [at, sheet] of sheets.entries()) {
    const onSheet = Math.min(8, Math.ceil(left / (sheets.length - at)))
    left -= onSheet
    for (const { number, rows } of form.pages) {
      page += 1
      await keepPage(office, file, {
        page,
        image: null,
        outcome: {
          state: 'registered',
          sheet,
          formVersion: form.version,
          formPage: number,
          rows: rows.map((row) => ({
            row,
            state: row < onSheet ? 'used' : row > onSheet ? 'empty' : stateOfLast(at),
            ink: row <= onSheet ? 90 : 0,
            crop: null,
            fields: [],
          })),
        },
      })
    }
  }
  await finishScanFile(office, { sha256, by })
  await makeRowsKnown(office, sha256, sheets)
}

/** The last row of every third sheet is one that nobody is sure of. */
function stateOfLast(sheet: number): 'used' | 'unsure' {
  return sheet % 3 === 1 ? 'unsure' : 'used'
}

async function formOf({ records }: Office, sheet: SheetId | undefined) {
  const row = await records
    .selectFrom('sheet')
    .innerJoin('sheet_form as f', 'f.version', 'sheet.form_version')
    .select(['f.version', 'f.body'])
    .where('sheet.id', '=', sheet ?? '')
    .executeTakeFirstOrThrow()
  const body = row.body as {
    readonly pages: readonly {
      readonly page: number
      readonly rows: readonly { readonly row: number }[]
    }[]
  }
  return {
    version: row.version,
    pages: body.pages.map(({ page, rows }) => ({
      number: page,
      rows: rows.map(({ row: number }) => number),
    })),
  }
}

async function readDeclarations(
  office: Office,
  hands: PaperHands,
  given: {
    readonly plan: PacketPlan
    readonly at: number
    readonly sheets: readonly SheetId[]
  },
): Promise<void> {
  const sound = soundDeclaration(given.plan)
  for (const [at, sheet] of given.sheets.entries()) {
    const planted = plantedDefects.find(
      (each) => each.packet === given.at && each.sheet === at,
    )
    const done = await readDeclaration(office, hands.validator, {
      sheet,
      input: { ...sound, ...planted?.instead },
    })
    if (!done.ok) throw new Error(`the demonstration's declarations: ${done.error}`)
    if (planted?.mended !== undefined)
      await mend(office, hands, { sheet, ...planted.mended })
  }
}

/** The circulator completed it a day or two later. */
async function mend(
  office: Office,
  { validator, turnTo }: PaperHands,
  given: { readonly sheet: SheetId } & NonNullable<
    (typeof plantedDefects)[number]['mended']
  >,
): Promise<void> {
  await turnTo(given.on)
  const cured = await cureDefect(office, validator, given)
  if (!cured.ok) throw new Error(`the demonstration's cures: ${cured.error}`)
}
