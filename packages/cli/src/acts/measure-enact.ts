import { ok, type Result } from '@groundswell/basics'
import { enactedText } from '@groundswell/petition'
import type { Answer } from '../command.ts'
import { petitionOption } from '../petition-option.ts'
import type { Refusal } from '../refusal.ts'
import { enactedWords } from '../words/measure.ts'

/** `measure enact`: the consolidated text after enactment, section by section. */
export function measureEnact(options: {
  readonly petition: string
}): Result<Answer, Refusal> {
  const text = petitionOption(options.petition)
  if (!text.ok) return text
  const { measure, hash } = text.value
  const sections = enactedText(measure)
  const { identifier, demonstration } = measure
  const json = { identifier, textHash: hash, demonstration, sections }
  return ok({ json, text: enactedWords(text.value, sections) })
}
