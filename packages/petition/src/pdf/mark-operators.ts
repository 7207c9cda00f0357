import type { Mark, Tone } from '../layout/drawing.ts'
import type { Face } from '../layout/face.ts'
import { type Paper, type PaperName, papers } from '../paper.ts'

const pointsPerMm = 72 / 25.4

/** Grey levels, 0 black to 1 white. Pale lines drop out at a scanner's threshold. */
const greys: Readonly<Record<Tone, number>> = {
  black: 0,
  label: 0.4,
  pale: 0.68,
  tint: 0.94,
}

export type Encode = (face: Face, text: string) => string

/** The names of the faces among the resources of every page. */
export const faceNames: Readonly<Record<Face, string>> = {
  regular: 'R',
  bold: 'B',
  italic: 'I',
}

/** Marks as the operators of a PDF content stream. */
export function markOperators(
  marks: readonly Mark[],
  paper: PaperName,
  encode: Encode,
): string {
  const y = flipped(papers[paper])
  return marks.map((mark) => operatorsOf(mark, y, encode)).join('\n')
}

/** A number in points with three decimals at the most: a thousandth of a point is 0.35 µm. */
export function points(mm: number): string {
  return decimal(mm * pointsPerMm)
}

/** Turns the axis around: PDF counts from the foot of the page. */
export function flipped(paper: Paper): (mm: number) => string {
  return (mm) => decimal((paper.heightMm - mm) * pointsPerMm)
}

export function decimal(n: number): string {
  const text = n.toFixed(3).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}

function operatorsOf(mark: Mark, y: (mm: number) => string, encode: Encode): string {
  const grey = decimal(greys[mark.tone])
  switch (mark.kind) {
    case 'text': {
      const { at, face } = mark
      const font = `/${faceNames[face]} ${decimal(mark.points)} Tf`
      return `BT ${grey} g ${font} 1 0 0 1 ${points(at.x)} ${y(at.y)} Tm ${encode(face, mark.text)} Tj ET`
    }
    case 'line': {
      const { from, to } = mark
      return `${grey} G ${points(mark.weightMm)} w ${points(from.x)} ${y(from.y)} m ${points(to.x)} ${y(to.y)} l S`
    }
    case 'box': {
      const { box, weightMm } = mark
      const rectangle = `${points(box.x)} ${y(box.y + box.height)} ${points(box.width)} ${points(box.height)} re`
      return weightMm === undefined
        ? `${grey} g ${rectangle} f`
        : `${grey} G ${points(weightMm)} w ${rectangle} S`
    }
    default:
      throw new Error(`a mark of an unknown kind`)
  }
}
