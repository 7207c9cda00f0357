import { sheetId } from '@groundswell/petition'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeUpScannedRows } from '../keying/take-up-scanned-rows.ts'
import { enginesHere } from '../testing/engines.ts'
import { registerPaper } from '../testing/paper-drive.ts'
import { type ReopeningOffice, reopeningOffice } from '../testing/reopening-office.ts'
import type { PageOutcome, RowReading } from './page-reading.ts'
import { dropScanFile, finishScanFile, keepPage, openScanFile } from './scan-file.ts'
import { openImage } from './sealed-images.ts'

const by = { id: 'rosa', name: 'Rosa' }
const picture = (text: string) => new TextEncoder().encode(text)
const first = sheetId('DEMO', 1)

/** What is kept of a file, page by page, without a reader. */
describe.each(enginesHere())('a file of scans on $name', (engine) => {
  let own: ReopeningOffice
  let version = ''
  beforeAll(async () => {
    own = await reopeningOffice(engine, { prepare: registerPaper })
    const forms = own.office.records.selectFrom('sheet_form').select('version')
    version = (await forms.executeTakeFirstOrThrow()).version
  })
  afterAll(() => own.stop())

  const row = (number: number, more: Partial<RowReading> = {}): RowReading => ({
    row: number,
    state: 'used',
    ink: 5,
    crop: picture(`row ${number}`),
    fields: [{ field: 'name', crop: picture(`name ${number}`) }],
    ...more,
  })
  async function keep(sha256: string, outcome: Partial<PageOutcome>, page = 1) {
    const { office } = own
    const file = { sha256, fileName: `${sha256}.pdf`, jobId: 'a job', by }
    const opened = await openScanFile(office, file)
    const whole = { state: 'registered', sheet: first, formVersion: version, formPage: 1 }
    const read = { ...whole, rows: [], ...outcome } as PageOutcome
    return keepPage(office, opened, {
      page,
      image: picture(`page of ${sha256}`),
      outcome: read,
    })
  }
  /** The names of the pictures that a file's rows show, the field's of each row. */
  async function fieldsOf(sha256: string): Promise<readonly string[]> {
    const rows = await own.office.records
      .selectFrom('scan_row as r')
      .innerJoin('scan_page as p', 'p.id', 'r.page_id')
      .select('r.fields')
      .where('p.file_sha256', '=', sha256)
      .orderBy('r.row_number')
      .execute()
    return rows.flatMap(({ fields }) => Object.values(Object(fields)).map(String))
  }
  const isKept = async (name: string) => (await openImage(own.office, name)) !== null

  test('a sheet that nobody registered, or of another form, goes to a person', async () => {
    const stranger = await keep('a', { sheet: sheetId('DEMO', 999) })
    expect(stranger).toEqual({ state: 'person', reason: 'unknown-sheet' })
    const older = await keep('a', { formVersion: 'OLDR' }, 2)
    expect(older).toEqual({ state: 'person', reason: 'other-form-version' })
    expect((await finishScanFile(own.office, { sha256: 'a', by })).sheets).toEqual([])
  })

  test('a page that is kept twice counts once, and a file goes on where it stopped', async () => {
    await keep('b', { rows: [row(1), row(2, { state: 'unsure' })] })
    await keep('b', { rows: [row(1), row(2, { state: 'unsure' })] })
    const file = { sha256: 'b', fileName: 'b.pdf', jobId: 'another', by }
    expect([...(await openScanFile(own.office, file)).done]).toEqual([1])
    const finished = await finishScanFile(own.office, { sha256: 'b', by })
    expect([finished.sheets, await own.count('scan_row')]).toEqual([[first], 2])
  })

  test('a row in doubt is a line to key like a used one: its readers say whether it is blank', async () => {
    expect(await takeUpScannedRows(own.office)).toBe(2)
  })

  test('dropping a file leaves pictures that another file shows, be it in a field alone', async () => {
    // The same name, cut out of a row that lies otherwise.
    const rows = [row(1, { crop: picture('another row 1') }), row(3)]
    await keep('c', { rows })
    const [shared = '', alone = ''] = await fieldsOf('c')
    await dropScanFile(own.office, 'c')
    expect([await isKept(shared), await isKept(alone)]).toEqual([true, false])
    expect(await fieldsOf('c')).toEqual([])
  })

  test('a finished file is never dropped', async () => {
    const [name = ''] = await fieldsOf('b')
    await dropScanFile(own.office, 'b')
    expect([await own.count('scan_row'), await isKept(name)]).toEqual([2, true])
  })
})
