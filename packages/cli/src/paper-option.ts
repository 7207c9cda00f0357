import { err, ok, type Result } from '@groundswell/basics'
import { type PaperName, papers } from '@groundswell/petition'
import type { Refusal } from './refusal.ts'

/** The paper that `--paper` names. */
export function paperNamed(name: string): Result<PaperName, Refusal> {
  const known = Object.values(papers).map((paper) => paper.name)
  const paper = known.find((one) => one === name.toLowerCase())
  if (paper !== undefined) return ok(paper)
  const sentence = `There is no paper "${name}". There are: ${known.join(', ')}.`
  return err({ code: 'unknown-paper', field: '--paper', sentence })
}
