import type { Measure } from './measure.ts'
import { redline } from './redline.ts'

/** A section of the law as it reads once the measure is law. */
export interface EnactedSection {
  /** None for text that goes into no code. */
  readonly address?: string
  readonly state: 'amended' | 'added' | 'repealed' | 'uncodified'
  /** Empty when the section is repealed. */
  readonly text: string
}

const states = {
  amend: 'amended',
  add: 'added',
  repeal: 'repealed',
  uncodified: 'uncodified',
} as const

/** The consolidated text after enactment: struck words gone, inserted words in their place. */
export function enactedText(measure: Measure): readonly EnactedSection[] {
  return redline(measure).map(({ address, act, pieces }) => {
    const left = pieces.filter((piece) => piece.kind !== 'struck')
    return {
      ...(address === undefined ? {} : { address }),
      state: states[act],
      text: tidied(left.map((piece) => piece.text).join('')),
    }
  })
}

/** Strikes leave double spaces and spaces before a line's end; the law is printed without. */
function tidied(text: string): string {
  return text
    .replaceAll(/[ \t]{2,}/g, ' ')
    .replaceAll(/ *\n */g, '\n')
    .trim()
}
