import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import {
  demonstrationMeasure,
  type FrozenText,
  frozenText,
  readMeasure,
} from '@groundswell/petition'
import type { Refusal } from './refusal.ts'
import { measureFileRefusal, measureRefusal } from './words/measure-refusal.ts'

/** The frozen text that `--petition` names: `demo`, or a petition file. */
export function petitionOption(petition: string): Result<FrozenText, Refusal> {
  if (petition === 'demo') return frozen(demonstrationMeasure, petition)
  let json: string
  try {
    json = readFileSync(petition, 'utf8')
  } catch {
    return err({
      code: 'no-petition-file',
      field: '--petition',
      file: petition,
      sentence: 'The petition file cannot be read. Write "demo" for the demonstration.',
    })
  }
  const read = readMeasure(json)
  return read.ok
    ? frozen(read.value, petition)
    : err(measureFileRefusal(read.error, petition))
}

function frozen(
  measure: typeof demonstrationMeasure,
  file: string,
): Result<FrozenText, Refusal> {
  const text = frozenText(measure)
  return text.ok ? ok(text.value) : err(measureRefusal(text.error, file))
}
