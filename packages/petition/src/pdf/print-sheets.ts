import { sha256Hex } from '@groundswell/basics'
import type { DrawnPage, Role, Slot } from '../layout/drawing.ts'
import type { Face } from '../layout/face.ts'
import type { SheetLayout } from '../layout/sheet-layout.ts'
import { typeWidthMm } from '../layout/type-width.ts'
import { papers } from '../paper.ts'
import { sheetCode } from '../sheet-code.ts'
import type { PageForm } from '../sheet-form.ts'
import { printedSheetId, type SheetId, sheetId } from '../sheet-id.ts'
import { barOperators, markerOperators, qrOperators } from './code-operators.ts'
import { type EmbeddedFont, embeddedFont } from './embedded-font.ts'
import { type Encode, faceNames, markOperators, points } from './mark-operators.ts'
import { type PdfFile, pdfFile, pdfText, type Ref, ref, type Sink } from './pdf-file.ts'

/** Which sheets are printed. */
export interface PrintOrder {
  readonly layout: SheetLayout
  readonly title: string
  /** Printed in the county line; without one the circulator writes it. */
  readonly county?: string
  readonly firstSerial: number
  readonly count: number
  /** The secret of the petition that its codes are checked with; `''` gives a plain checksum. */
  readonly key: string
  /** Marks of the wording, such as what is unverified: into the file's keywords. */
  readonly keywords: readonly string[]
  readonly onSheet?: (done: number) => void
  readonly signal?: AbortSignal
}

export interface PrintedSheets {
  readonly first: SheetId
  readonly last: SheetId
  readonly sheets: number
  readonly pages: number
  readonly bytes: number
}

/** Sheets that hang on one node of the page tree. */
const sheetsTogether = 100

/**
 * Prints sheets as one tagged PDF, from front to back, so that ten thousand need no more
 * memory than ten. What all sheets share is stored once; each page adds its codes, id and
 * county. The same order gives the same bytes. Throws when aborted.
 */
export async function printSheets(order: PrintOrder, sink: Sink): Promise<PrintedSheets> {
  const { layout, firstSerial, count } = order
  const pdf = pdfFile(sink)
  const { form } = layout
  const fonts: Readonly<Record<Face, EmbeddedFont>> = {
    regular: embeddedFont(pdf, 'regular'),
    bold: embeddedFont(pdf, 'bold'),
    italic: embeddedFont(pdf, 'italic'),
  }
  const encode: Encode = (face, text) => fonts[face].encode(text)
  const fontEntries = (['regular', 'bold', 'italic'] as const)
    .map((face) => `/${faceNames[face]} ${ref(fonts[face].id)}`)
    .join('')
  const plates = await sharedPlates(pdf, layout, encode, fontEntries)

  const root = pdf.reserve()
  const pageTree = pdf.reserve()
  const structure = pdf.reserve()
  const document = pdf.reserve()
  const groups: Ref[] = []
  const parts: Ref[] = []
  const parentLeaves: Ref[] = []

  for (let done = 0; done < count; done += sheetsTogether) {
    const group = pdf.reserve()
    const pageRefs: Ref[] = []
    const parents: string[] = []
    const end = Math.min(count, done + sheetsTogether)
    const firstKey = done * layout.pages.length
    for (let n = done; n < end; n += 1) {
      order.signal?.throwIfAborted()
      const id = sheetId(form.petition, firstSerial + n)
      const part = pdf.reserve()
      parts.push(part)
      const kids: Ref[] = []
      for (const [index, plate] of plates.entries()) {
        const pageForm = form.pages[index]
        if (pageForm === undefined) throw new Error(`no form of page ${index + 1}`)
        const page = pdf.reserve()
        pageRefs.push(page)
        const key = firstKey + parents.length
        const drawn = pageContent(order, id, plate, pageForm, encode)
        const elements = drawn.elements.map(() => pdf.reserve())
        for (const [mcid, element] of drawn.elements.entries()) {
          const own = elements[mcid] ?? 0
          await pdf.put(own, elementText(element, { part, page, mcid }))
        }
        kids.push(...elements)
        parents.push(`${key}[${elements.map(ref).join(' ')}]`)
        const content = pdf.reserve()
        await pdf.putStream(content, '', drawn.content)
        const { widthMm, heightMm } = papers[form.paper]
        await pdf.put(
          page,
          `<</Type/Page/Parent ${ref(group)}/MediaBox[0 0 ${points(widthMm)} ${points(heightMm)}]/Resources ${ref(plate.resources)}/Contents ${ref(content)}/StructParents ${key}/Tabs/S>>`,
        )
      }
      const name = pdfText(printedSheetId(id))
      await pdf.put(
        part,
        `<</S/Sect/P ${ref(document)}/T${name}/K[${kids.map(ref).join(' ')}]>>`,
      )
      order.onSheet?.(n + 1)
    }
    groups.push(group)
    await pdf.put(
      group,
      `<</Type/Pages/Parent ${ref(pageTree)}/Kids[${pageRefs.map(ref).join(' ')}]/Count ${pageRefs.length}>>`,
    )
    const leaf = pdf.reserve()
    parentLeaves.push(leaf)
    const limits = `${firstKey} ${firstKey + parents.length - 1}`
    await pdf.put(leaf, `<</Limits[${limits}]/Nums[${parents.join('')}]>>`)
  }

  const pages = count * layout.pages.length
  for (const face of ['regular', 'bold', 'italic'] as const) await fonts[face].write()
  await pdf.put(
    pageTree,
    `<</Type/Pages/Kids[${groups.map(ref).join(' ')}]/Count ${pages}>>`,
  )
  await pdf.put(
    document,
    `<</S/Document/P ${ref(structure)}/K[${parts.map(ref).join(' ')}]>>`,
  )
  const tree = pdf.reserve()
  await pdf.put(tree, `<</Kids[${parentLeaves.map(ref).join(' ')}]>>`)
  await pdf.put(
    structure,
    `<</Type/StructTreeRoot/K ${ref(document)}/ParentTree ${ref(tree)}/ParentTreeNextKey ${pages}>>`,
  )
  await pdf.put(
    root,
    `<</Type/Catalog/Pages ${ref(pageTree)}/StructTreeRoot ${ref(structure)}/MarkInfo<</Marked true>>/Lang(${form.language})/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/DuplexFlipLongEdge>>>>`,
  )
  const info = pdf.reserve()
  const keywords = [...order.keywords, `form ${form.version}`, `text ${form.textHash}`]
  await pdf.put(
    info,
    `<</Title${pdfText(order.title)}/Keywords${pdfText(keywords.join('; '))}/Producer${pdfText('Groundswell')}>>`,
  )
  const range = [form.version, firstSerial, count, order.county ?? '', order.key].join(
    '\n',
  )
  const fingerprint = sha256Hex(range).slice(0, 32)
  const bytes = await pdf.end({ root, info, fingerprint })
  const first = sheetId(form.petition, firstSerial)
  const last = sheetId(form.petition, firstSerial + count - 1)
  return { first, last, sheets: count, pages, bytes }
}

/** What all copies of a page share, ready to be painted by name. */
interface Plate {
  readonly resources: Ref
  readonly steps: readonly PlateStep[]
}

type PlateStep =
  | {
      readonly kind: 'block'
      readonly name: string
      readonly role: Role
      readonly says?: string
    }
  | { readonly kind: 'slot'; readonly slot: Slot }

async function sharedPlates(
  pdf: PdfFile,
  layout: SheetLayout,
  encode: Encode,
  fontEntries: string,
): Promise<readonly Plate[]> {
  const { paper } = layout.form
  const { widthMm, heightMm } = papers[paper]
  const plates: Plate[] = []
  for (const [index, page] of layout.pages.entries()) {
    const pageForm = layout.form.pages[index]
    if (pageForm === undefined) throw new Error(`no form of page ${index + 1}`)
    const named: string[] = []
    const add = async (operators: string) => {
      const id = pdf.reserve()
      const name = `F${named.length}`
      named.push(`/${name} ${ref(id)}`)
      await pdf.putStream(
        id,
        `/Type/XObject/Subtype/Form/BBox[0 0 ${points(widthMm)} ${points(heightMm)}]/Resources<</Font<<${fontEntries}>>>>`,
        operators,
      )
      return name
    }
    const ornament = page.blocks
      .filter((block) => block.role === 'artifact')
      .flatMap((block) => block.marks)
    const markers = pageForm.markers.map((marker) => markerOperators(marker, paper))
    const ornaments = [markOperators(ornament, paper, encode), ...markers].join('\n')
    const name = await add(ornaments)
    const steps: PlateStep[] = [{ kind: 'block', name, role: 'artifact' }]
    steps.push(...(await readableSteps(page, paper, encode, add)))
    const resources = pdf.reserve()
    await pdf.put(resources, `<</Font<<${fontEntries}>>/XObject<<${named.join('')}>>>>`)
    plates.push({ resources, steps })
  }
  return plates
}

async function readableSteps(
  page: DrawnPage,
  paper: SheetLayout['form']['paper'],
  encode: Encode,
  add: (operators: string) => Promise<string>,
): Promise<readonly PlateStep[]> {
  const steps: PlateStep[] = []
  const slotsAfter = (n: number) => page.slots.filter((slot) => slot.after === n)
  for (let n = 0; n <= page.blocks.length; n += 1) {
    for (const slot of slotsAfter(n)) steps.push({ kind: 'slot', slot })
    const block = page.blocks[n]
    if (block === undefined || block.role === 'artifact') continue
    const name = await add(markOperators(block.marks, paper, encode))
    const says = block.says === undefined ? {} : { says: block.says }
    steps.push({ kind: 'block', name, role: block.role, ...says })
  }
  return steps
}

interface Element {
  readonly type: string
  readonly alt?: string
}

const types: Readonly<Record<Exclude<Role, 'artifact'>, string>> = {
  title: 'H1',
  heading: 'H2',
  paragraph: 'P',
  field: 'Form',
}

function elementText(
  { type, alt }: Element,
  at: { readonly part: Ref; readonly page: Ref; readonly mcid: number },
): string {
  const said = alt === undefined ? '' : `/Alt${pdfText(alt)}`
  return `<</S/${type}/P ${ref(at.part)}/Pg ${ref(at.page)}/K ${at.mcid}${said}>>`
}

function pageContent(
  order: PrintOrder,
  id: SheetId,
  plate: Plate,
  page: PageForm,
  encode: Encode,
): { readonly content: string; readonly elements: readonly Element[] } {
  const { form } = order.layout
  const elements: Element[] = []
  const out: string[] = []
  const tagged = (element: Element, operators: string) => {
    out.push(`/${element.type}<</MCID ${elements.length}>>BDC`, operators, 'EMC')
    elements.push(element)
  }
  const artifact = (operators: string) => out.push('/Artifact BMC', operators, 'EMC')
  for (const step of plate.steps) {
    if (step.kind === 'slot') {
      const text = step.slot.slot === 'county' ? order.county : printedSheetId(id)
      if (text !== undefined) {
        tagged({ type: 'P' }, slotOperators(step.slot, text, form.paper, encode))
      }
    } else if (step.role === 'artifact') artifact(`/${step.name} Do`)
    else {
      const alt = step.says === undefined ? {} : { alt: step.says }
      tagged({ type: types[step.role], ...alt }, `/${step.name} Do`)
    }
  }
  const code = sheetCode({ sheet: id, form: form.version, page: page.page }, order.key)
  const alt = `${printedSheetId(id)}, ${page.page}`
  tagged({ type: 'Figure', alt }, qrOperators(code, page.qr, form.paper))
  artifact(barOperators(code, page.secondCode, form.paper))
  return { content: out.join('\n'), elements }
}

/** A text in its slot, smaller where it would not fit. */
function slotOperators(
  slot: Slot,
  text: string,
  paper: SheetLayout['form']['paper'],
  encode: Encode,
): string {
  const { box, face } = slot
  const full = typeWidthMm(text, face, slot.points)
  const size = slot.points * Math.min(1, (box.width - 1) / full)
  const width = typeWidthMm(text, face, size)
  const x = slot.align === 'centre' ? box.x + (box.width - width) / 2 : box.x
  const at = { x, y: box.y + box.height * 0.8 }
  const mark = { kind: 'text', at, text, face, points: size, tone: 'black' } as const
  return markOperators([mark], paper, encode)
}
