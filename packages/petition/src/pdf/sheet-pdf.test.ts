import { createHash } from 'node:crypto'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { printedSheetId, sheetId } from '../sheet-id.ts'
import { proofViewer } from './proof-view.ts'
import { demonstrationLayout, printedBytes } from './testing/demonstration-print.ts'

interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
}

let bytes: Buffer
let document: Awaited<ReturnType<typeof getDocument>['promise']>

beforeAll(async () => {
  bytes = await printedBytes({ keywords: ['not confirmed'] })
  document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
})
afterAll(() => document.loadingTask.destroy())

const rolesOf = (node: StructureNode | null): readonly string[] =>
  node === null
    ? []
    : [
        ...(node.role === undefined ? [] : [node.role]),
        ...(node.children ?? []).flatMap((child) => rolesOf(child)),
      ]
const altsOf = (node: StructureNode | null): readonly string[] =>
  node === null
    ? []
    : [
        ...(node.alt === undefined ? [] : [node.alt]),
        ...(node.children ?? []).flatMap((child) => altsOf(child)),
      ]

test('a sheet is tagged: headings, paragraphs, fields, and codes with words for them', async () => {
  const marks: unknown = await document.getMarkInfo()
  expect((marks as ReadonlyMap<string, unknown>).get('Marked')).toBe(true)
  const tree = await (await document.getPage(1)).getStructTree()
  const roles = rolesOf(tree as StructureNode)
  expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Form', 'Figure']))
  const alts = altsOf(tree as StructureNode)
  expect(alts).toContain(`QR: ${printedSheetId(sheetId('DEMO', 123))}, 1`)
  expect(alts).toContain(
    '1: Print name, Signature, Residence address ONLY, City or community',
  )
})

test('a sheet is read out from heading to foot', async () => {
  const { items } = await (await document.getPage(1)).getTextContent()
  const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  const order = [
    'INITIATIVE MEASURE TO BE SUBMITTED',
    'The Attorney General of California',
    '(16-0011A1) CALIFORNIA NATIONHOOD',
    'NOTICE TO THE PUBLIC',
    'Only registered voters of this county',
    'Fresno',
    'Print name',
    'DEMO-000123',
    'Page 1 of 4',
  ]
  const places = order.map((words) => text.indexOf(words))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('a sheet names its title, language, form and text, and carries no date', async () => {
  const { info } = await document.getMetadata()
  const { form } = demonstrationLayout()
  expect(info).toMatchObject({
    Title: 'Demonstration',
    Language: 'en',
    Keywords: `not confirmed; form ${form.version}; text ${form.textHash}`,
  })
  expect(info).not.toHaveProperty('CreationDate')
  expect(info).not.toHaveProperty('ModDate')
})

test('readers are told not to fit the page, and to print on both sides', async () => {
  const asked = (await document.getViewerPreferences()) as ReadonlyMap<string, unknown>
  expect(asked.get('PrintScaling')).toBe('None')
  expect(asked.get('Duplex')).toBe('DuplexFlipLongEdge')
})

test('every font is embedded', async () => {
  for (let number = 1; number <= 4; number += 1) {
    const page = await document.getPage(number)
    await page.getOperatorList()
    const { styles } = await page.getTextContent()
    const names = Object.keys(styles)
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const font = page.commonObjs.get(name) as { missingFile?: boolean } | null
      expect(font?.missingFile ?? false).toBe(false)
    }
  }
})

test('an order with packets has a cover and a blank back before each packet', async () => {
  const packed = await printedBytes({ count: 3, packets: { size: 2, firstNumber: 7 } })
  const file = await getDocument({ data: new Uint8Array(packed), verbosity: 0 }).promise
  expect(file.numPages).toBe(3 * 4 + 2 * 2)
  const { items } = await (await file.getPage(11)).getTextContent()
  const words = items.map((item) => ('str' in item ? item.str : '')).join(' ')
  expect(words).toContain('Packet DEMO-P0008')
  expect(words).toMatch(/1 sheet: .*DEMO-000125-\w – DEMO-000125-\w/)
  await file.loadingTask.destroy()
})

test("a supporter's name stands on the page and nowhere in the file's own data", async () => {
  const home = await printedBytes({
    layout: demonstrationLayout({ lines: 1, mailer: true }),
    count: 1,
    home: [
      {
        supporter: { name: 'Rosa Nguyễn', address: '12 Elm St', city: 'Fresno' },
        returnTo: ['Box 1'],
      },
    ],
  })
  const file = await getDocument({ data: new Uint8Array(home), verbosity: 0 }).promise
  const { items } = await (await file.getPage(1)).getTextContent()
  const words = items.map((item) => ('str' in item ? item.str : ''))
  expect(words).toEqual(expect.arrayContaining(['Rosa Nguyễn', '12 Elm St']))
  expect(JSON.stringify(await file.getMetadata())).not.toContain('Rosa')
  await file.loadingTask.destroy()
})

test.each([
  ['2017-letter-en-8', 'us-ca@2017-01-26', { lines: 8 }],
  ['today-letter-en-8', 'us-ca@2026-11-01', { lines: 8 }],
  ['today-a4-es-12', 'us-ca@2026-11-01', { paper: 'a4', language: 'es', lines: 12 }],
] as const)(
  'the sheet %s has the words and the looks that it was approved with',
  async (name, rules, over) => {
    const layout = demonstrationLayout(over, rules)
    const proof = await printedBytes({ layout, count: 1 })
    const file = await getDocument({ data: new Uint8Array(proof), verbosity: 0 }).promise
    const viewer = await proofViewer(proof)
    const pages: string[] = []
    for (let number = 1; number <= file.numPages; number += 1) {
      const { items } = await (await file.getPage(number)).getTextContent()
      const words = items.map((item) => ('str' in item ? item.str : ''))
      const { data } = await viewer.image(number)
      const looks = createHash('sha256').update(data).digest('hex')
      const lines = words.filter((word) => word.trim() !== '')
      pages.push([`page ${number}  ${looks}`, ...lines].join('\n'))
    }
    viewer.close()
    await file.loadingTask.destroy()
    await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(`fixtures/${name}.txt`)
  },
)
