import type { DrawnPage, Role, Slot } from '../layout/drawing.ts'
import { type PaperName, papers } from '../paper.ts'
import { type Encode, markOperators, points } from './mark-operators.ts'
import { type PdfFile, type Ref, ref } from './pdf-file.ts'

/** What all copies of a page share: stored once, painted by name on each of them. */
export interface PagePlate {
  readonly paper: PaperName
  readonly resources: Ref
  /** In reading order. */
  readonly steps: readonly PlateStep[]
}

export type PlateStep =
  | {
      readonly kind: 'block'
      readonly name: string
      readonly role: Role
      readonly says?: string
    }
  | { readonly kind: 'slot'; readonly slot: Slot }

/** Stores the blocks of a page as form XObjects; `ornaments` are painted with its artifacts. */
export async function pagePlate(
  pdf: PdfFile,
  page: Pick<DrawnPage, 'blocks' | 'slots'>,
  how: {
    readonly paper: PaperName
    readonly encode: Encode
    readonly fonts: string
    readonly ornaments: readonly string[]
  },
): Promise<PagePlate> {
  const { paper, encode, fonts } = how
  const { widthMm, heightMm } = papers[paper]
  const named: string[] = []
  const add = async (operators: string) => {
    const id = pdf.reserve()
    const name = `F${named.length}`
    named.push(`/${name} ${ref(id)}`)
    const box = `[0 0 ${points(widthMm)} ${points(heightMm)}]`
    const entries = `/Type/XObject/Subtype/Form/BBox${box}/Resources<</Font<<${fonts}>>>>`
    await pdf.putStream(id, entries, operators)
    return name
  }
  const artifacts = page.blocks
    .filter((block) => block.role === 'artifact')
    .flatMap((block) => block.marks)
  const painted = [markOperators(artifacts, paper, encode), ...how.ornaments].join('\n')
  const steps: PlateStep[] = [
    { kind: 'block', name: await add(painted), role: 'artifact' },
  ]
  for (let n = 0; n <= page.blocks.length; n += 1) {
    for (const slot of page.slots)
      if (slot.after === n) steps.push({ kind: 'slot', slot })
    const block = page.blocks[n]
    if (block === undefined || block.role === 'artifact') continue
    const name = await add(markOperators(block.marks, paper, encode))
    const says = block.says === undefined ? {} : { says: block.says }
    steps.push({ kind: 'block', name, role: block.role, ...says })
  }
  const resources = pdf.reserve()
  await pdf.put(resources, `<</Font<<${fonts}>>/XObject<<${named.join('')}>>>>`)
  return { paper, resources, steps }
}
