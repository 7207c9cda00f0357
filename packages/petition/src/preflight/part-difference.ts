import type { GreyPage } from './grey-page.ts'
import type { PageDifference } from './page-difference.ts'
import type { PageFit } from './page-fit.ts'
import { approvedPrint, printDifferences } from './print-difference.ts'
import type { ProofView } from './proof-page.ts'

/** A page that lies where it must. */
export const unmoved: PageFit = { scale: 1, shiftX: 0, shiftY: 0, matched: 0 }

/** What is printed on a page that must be white. */
export function whiteDifferences(image: GreyPage): readonly PageDifference[] {
  const { width, height, perMm } = image
  const white = { data: new Uint8Array(width * height).fill(255), width, height, perMm }
  return printDifferences(approvedPrint(white, []), image, unmoved)
}

/** What the approved form has none of: whatever may look different on another machine. */
export function* partDifferences({ parts }: ProofView): Generator<PageDifference> {
  if (parts === undefined) return
  const { annotations, pictures, hiddenTexts, fontsElsewhere } = parts
  const counts = [
    ['annotation', annotations],
    ['picture', pictures],
    ['hidden-text', hiddenTexts],
  ] as const
  for (const [kind, count] of counts) {
    if (count > 0) yield { kind, expected: 'none', found: `${count}` }
  }
  for (const font of fontsElsewhere) {
    yield { kind: 'font-missing', expected: 'in the file', found: font }
  }
}
