import { untypesettable } from '../layout/type-width.ts'
import { petitionCodeShape } from '../sheet-id.ts'
import type { Measure } from './measure.ts'
import { type EditProblem, placedEdits } from './placed-edit.ts'

/** Why a measure cannot be frozen, each with the field that it stands in. */
export type MeasureProblem = { readonly field: string } & (
  | { readonly kind: 'missing' }
  | { readonly kind: 'not-a-petition-code'; readonly found: string }
  /** Elec. Code 9004 and 9051: at most 100 words; the section is unverified in the reference. */
  | { readonly kind: 'summary-too-long'; readonly words: number; readonly atMost: number }
  | { readonly kind: 'language-twice'; readonly language: string }
  | { readonly kind: 'section-twice'; readonly address: string }
  | { readonly kind: 'impossible-percentage'; readonly found: number }
  | { readonly kind: 'changes-nothing' }
  /** A character that the sheet's type has no glyph for. */
  | { readonly kind: 'no-glyph'; readonly characters: readonly string[] }
  | EditProblem
)

const summaryWords = 100

/** Every reason why a measure cannot be printed and signed; none when it can. */
export function measureProblems(measure: Measure): readonly MeasureProblem[] {
  return [
    ...headProblems(measure),
    ...textProblems(measure),
    ...sectionProblems(measure),
    ...questionProblems(measure),
  ]
}

function headProblems(measure: Measure): readonly MeasureProblem[] {
  const found: MeasureProblem[] = []
  if (!petitionCodeShape.test(measure.code)) {
    found.push({ field: 'code', kind: 'not-a-petition-code', found: measure.code })
  }
  for (const field of ['identifier', 'rules', 'kind', 'lawLanguage', 'amends'] as const) {
    if (measure[field].trim() === '') found.push({ field, kind: 'missing' })
  }
  const characters = untypesettable(`${measure.identifier}${measure.amends}`)
  if (characters.length > 0) {
    found.push({ field: 'identifier', kind: 'no-glyph', characters })
  }
  return found
}

function textProblems(measure: Measure): readonly MeasureProblem[] {
  const found: MeasureProblem[] = []
  if (measure.texts.length === 0) found.push({ field: 'texts', kind: 'missing' })
  const seen = new Set<string>()
  for (const [index, text] of measure.texts.entries()) {
    const at = (name: string) => `texts[${index}].${name}`
    if (seen.has(text.language)) {
      const language = text.language
      found.push({ field: at('language'), kind: 'language-twice', language })
    }
    seen.add(text.language)
    for (const name of ['title', 'summary'] as const) {
      if (text[name].trim() === '') found.push({ field: at(name), kind: 'missing' })
      const characters = untypesettable(text[name])
      if (characters.length > 0) {
        found.push({ field: at(name), kind: 'no-glyph', characters })
      }
    }
    const words = text.summary.split(/\s+/).filter(Boolean).length
    // A translation takes more words; the limit is for what the official wrote.
    if (text.wording === 'official' && words > summaryWords) {
      const limit = { words, atMost: summaryWords }
      found.push({ field: at('summary'), kind: 'summary-too-long', ...limit })
    }
  }
  return found
}

function sectionProblems(measure: Measure): readonly MeasureProblem[] {
  const found: MeasureProblem[] = []
  if (measure.sections.length === 0) found.push({ field: 'sections', kind: 'missing' })
  const seen = new Set<string>()
  for (const [index, { number, leadIn, act }] of measure.sections.entries()) {
    const field = `sections[${index}]`
    if (act.kind !== 'uncodified') {
      const { address } = act
      if (seen.has(address)) found.push({ field, kind: 'section-twice', address })
      seen.add(address)
    }
    const text = act.kind === 'amend' || act.kind === 'repeal' ? act.current : act.text
    if (text.trim() === '') found.push({ field, kind: 'missing' })
    const inserted = act.kind === 'amend' ? act.edits.map((edit) => edit.text) : []
    const characters = untypesettable([number, leadIn, text, ...inserted].join(''))
    if (characters.length > 0) found.push({ field, kind: 'no-glyph', characters })
    if (act.kind !== 'amend') continue
    if (act.edits.length === 0) found.push({ field, kind: 'changes-nothing' })
    const placed = placedEdits(act.current, act.edits)
    if (!placed.ok) found.push({ field, ...placed.error })
  }
  return found
}

function questionProblems(measure: Measure): readonly MeasureProblem[] {
  return measure.questions.flatMap((question, index) => {
    const field = `questions[${index}]`
    const found: MeasureProblem[] = []
    if (question.text.trim() === '') found.push({ field, kind: 'missing' })
    for (const percentage of [question.quorumPercent ?? 0, question.thresholdPercent]) {
      if (percentage < 0 || percentage > 100 || !Number.isInteger(percentage)) {
        found.push({ field, kind: 'impossible-percentage', found: percentage })
      }
    }
    return found
  })
}
