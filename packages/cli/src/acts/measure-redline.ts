import { rename, writeFile } from 'node:fs/promises'
import { ok, type Result } from '@groundswell/basics'
import {
  type FrozenText,
  type PaperName,
  redline,
  redlineDocument,
  redlineHtml,
} from '@groundswell/petition'
import { printDocument } from '@groundswell/petition/pdf'
import { redlineWords } from '@groundswell/server/redline-words'
import type { Answer } from '../command.ts'
import { cannotWrite, outFile } from '../out-file.ts'
import { paperNamed } from '../paper-option.ts'
import { petitionOption } from '../petition-option.ts'
import type { Refusal } from '../refusal.ts'
import { redlineText } from '../words/measure.ts'

interface RedlineOptions {
  readonly petition: string
  readonly format: string
  readonly paper: string
  readonly out?: string
  readonly json?: boolean
}

/** `measure redline`: strikes and insertions as text, HTML or PDF. */
export async function measureRedline(
  options: RedlineOptions,
): Promise<Result<Answer, Refusal>> {
  const text = petitionOption(options.petition)
  if (!text.ok) return text
  const paper = paperNamed(options.paper)
  if (!paper.ok) return paper
  const { measure, hash } = text.value
  const content = await contentOf(text.value, options.format, paper.value)
  const { identifier, demonstration } = measure
  const json = { identifier, textHash: hash, demonstration, sections: redline(measure) }
  const { out } = options
  if (out === undefined) return ok({ json, text: content.toString() })
  const free = outFile(out)
  if (!free.ok) return free
  const partial = `${out}.part`
  try {
    await writeFile(partial, typeof content === 'string' ? ended(content) : content)
    await rename(partial, out)
  } catch (error) {
    return cannotWrite(out, error)
  }
  return ok({ json: { ...json, out }, text: `${out}\ntext ${hash}` })
}

/** A file of text ends with a line end. */
function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}

async function contentOf(
  text: FrozenText,
  format: string,
  paper: PaperName,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return redlineHtml(text, redlineWords)
    case 'pdf':
      return printDocument(redlineDocument(text, redlineWords, paper))
    default:
      return redlineText(text)
  }
}
