import type { DrawnPage, Role, Slot } from '../layout/drawing.ts'
import type { Face } from '../layout/face.ts'
import { slotText } from '../layout/slot-text.ts'
import { type PaperName, papers } from '../paper.ts'
import { type EmbeddedFont, embeddedFont } from './embedded-font.ts'
import { type Encode, faceNames, markOperators, points } from './mark-operators.ts'
import { type PagePlate, pagePlate } from './page-plate.ts'
import { pdfFile, pdfText, type Ref, ref, type Sink } from './pdf-file.ts'

/**
 * A tagged PDF (ISO 32000-1, 14.8) that is written as its pages come: plates hold what pages
 * share, parts are the sections of its structure.
 */
export interface TaggedPdf {
  readonly plate: (
    page: Pick<DrawnPage, 'blocks' | 'slots'>,
    paper: PaperName,
    ornaments?: readonly string[],
  ) => Promise<PagePlate>
  readonly part: (name: string, pages: readonly FilledPlate[]) => Promise<void>
  readonly end: (
    fingerprint: string,
  ) => Promise<{ readonly bytes: number; readonly pages: number }>
}

/** A plate with what one page adds to it. */
export interface FilledPlate {
  readonly plate: PagePlate
  /** The text of a slot; none leaves it blank. */
  readonly fill: (slot: Slot) => string | undefined
  /** Painted last: with a text for those who cannot see it, or as an artifact. */
  readonly more: readonly { readonly operators: string; readonly alt?: string }[]
}

interface Element {
  readonly type: string
  /** For what is no text: a code, a field to write in. */
  readonly alt?: string
  /** For text that is more than its letters. */
  readonly actualText?: string
}

const faces = ['regular', 'bold', 'italic'] as const
/** Pages that hang on one node of the page tree. */
const pagesTogether = 400

const types: Readonly<Record<Exclude<Role, 'artifact'>, string>> = {
  title: 'H1',
  heading: 'H2',
  paragraph: 'P',
  field: 'Form',
}

export function taggedPdf(
  sink: Sink,
  about: {
    readonly title: string
    readonly language: string
    readonly keywords: readonly string[]
  },
): TaggedPdf {
  const pdf = pdfFile(sink)
  const fonts: Readonly<Record<Face, EmbeddedFont>> = {
    regular: embeddedFont(pdf, 'regular'),
    bold: embeddedFont(pdf, 'bold'),
    italic: embeddedFont(pdf, 'italic'),
  }
  const encode: Encode = (face, text) => fonts[face].encode(text)
  const fontEntries = faces
    .map((face) => `/${faceNames[face]} ${ref(fonts[face].id)}`)
    .join('')
  const [root, pageTree, structure, document] = [
    pdf.reserve(),
    pdf.reserve(),
    pdf.reserve(),
    pdf.reserve(),
  ]
  const groups: Ref[] = []
  const parts: Ref[] = []
  const leaves: Ref[] = []
  let group = pdf.reserve()
  let inGroup: Ref[] = []
  let parents: string[] = []
  let pages = 0

  const closeGroup = async () => {
    if (inGroup.length === 0) return
    groups.push(group)
    const kids = inGroup.map(ref).join(' ')
    const count = inGroup.length
    const text = `<</Type/Pages/Parent ${ref(pageTree)}/Kids[${kids}]/Count ${count}>>`
    await pdf.put(group, text)
    const leaf = pdf.reserve()
    leaves.push(leaf)
    const limits = `${pages - count} ${pages - 1}`
    await pdf.put(leaf, `<</Limits[${limits}]/Nums[${parents.join('')}]>>`)
    group = pdf.reserve()
    inGroup = []
    parents = []
  }

  const part: TaggedPdf['part'] = async (name, filled) => {
    const own = pdf.reserve()
    parts.push(own)
    const kids: Ref[] = []
    for (const one of filled) {
      const page = pdf.reserve()
      const drawn = pageContent(one, encode)
      const elements = drawn.elements.map(() => pdf.reserve())
      for (const [mcid, { type, alt, actualText }] of drawn.elements.entries()) {
        const said =
          (alt === undefined ? '' : `/Alt${pdfText(alt)}`) +
          (actualText === undefined ? '' : `/ActualText${pdfText(actualText)}`)
        const text = `<</S/${type}/P ${ref(own)}/Pg ${ref(page)}/K ${mcid}${said}>>`
        await pdf.put(elements[mcid] ?? 0, text)
      }
      kids.push(...elements)
      parents.push(`${pages}[${elements.map(ref).join(' ')}]`)
      const content = pdf.reserve()
      await pdf.putStream(content, '', drawn.content)
      const { widthMm, heightMm } = papers[one.plate.paper]
      const box = `[0 0 ${points(widthMm)} ${points(heightMm)}]`
      await pdf.put(
        page,
        `<</Type/Page/Parent ${ref(group)}/MediaBox${box}/Resources ${ref(one.plate.resources)}/Contents ${ref(content)}/StructParents ${pages}/Tabs/S>>`,
      )
      inGroup.push(page)
      pages += 1
      if (inGroup.length >= pagesTogether) await closeGroup()
    }
    const k = kids.map(ref).join(' ')
    await pdf.put(own, `<</S/Sect/P ${ref(document)}/T${pdfText(name)}/K[${k}]>>`)
  }

  const end: TaggedPdf['end'] = async (fingerprint) => {
    await closeGroup()
    for (const face of faces) await fonts[face].write()
    const kids = groups.map(ref).join(' ')
    await pdf.put(pageTree, `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`)
    const sections = parts.map(ref).join(' ')
    await pdf.put(document, `<</S/Document/P ${ref(structure)}/K[${sections}]>>`)
    const tree = pdf.reserve()
    await pdf.put(tree, `<</Kids[${leaves.map(ref).join(' ')}]>>`)
    await pdf.put(
      structure,
      `<</Type/StructTreeRoot/K ${ref(document)}/ParentTree ${ref(tree)}/ParentTreeNextKey ${pages}>>`,
    )
    // Printed at full size, on both sides: a reader's "fit to page" would spoil the form.
    await pdf.put(
      root,
      `<</Type/Catalog/Pages ${ref(pageTree)}/StructTreeRoot ${ref(structure)}/MarkInfo<</Marked true>>/Lang(${about.language})/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None/Duplex/DuplexFlipLongEdge>>>>`,
    )
    const info = pdf.reserve()
    const keywords = pdfText(about.keywords.join('; '))
    const title = pdfText(about.title)
    const producer = pdfText('Groundswell')
    await pdf.put(info, `<</Title${title}/Keywords${keywords}/Producer${producer}>>`)
    const bytes = await pdf.end({ root, info, fingerprint })
    return { bytes, pages }
  }

  return {
    plate: (page, paper, ornaments = []) =>
      pagePlate(pdf, page, { paper, encode, fonts: fontEntries, ornaments }),
    part,
    end,
  }
}

function pageContent(
  { plate, fill, more }: FilledPlate,
  encode: Encode,
): { readonly content: string; readonly elements: readonly Element[] } {
  const elements: Element[] = []
  const out: string[] = []
  const tagged = (element: Element, operators: string) => {
    out.push(`/${element.type}<</MCID ${elements.length}>>BDC`, operators, 'EMC')
    elements.push(element)
  }
  const artifact = (operators: string) => out.push('/Artifact BMC', operators, 'EMC')
  for (const step of plate.steps) {
    if (step.kind === 'slot') {
      const text = fill(step.slot)
      if (text === undefined || text === '') continue
      tagged({ type: 'P' }, slotOperators(step.slot, text, plate.paper, encode))
    } else if (step.role === 'artifact') artifact(`/${step.name} Do`)
    else {
      const { says, role } = step
      const said =
        says === undefined ? {} : role === 'field' ? { alt: says } : { actualText: says }
      tagged({ type: types[role], ...said }, `/${step.name} Do`)
    }
  }
  for (const { operators, alt } of more) {
    if (alt === undefined) artifact(operators)
    else tagged({ type: 'Figure', alt }, operators)
  }
  return { content: out.join('\n'), elements }
}

/** A text in its slot, smaller where it would not fit. */
function slotOperators(
  slot: Slot,
  text: string,
  paper: PaperName,
  encode: Encode,
): string {
  const { at, points } = slotText(slot, text)
  const { face } = slot
  return markOperators(
    [{ kind: 'text', at, text, face, points, tone: 'black' }],
    paper,
    encode,
  )
}
