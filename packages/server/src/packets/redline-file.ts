import { createHash } from 'node:crypto'
import { redlineDocument, redlineHtml, redlineStyle } from '@groundswell/petition'
import { printDocument } from '@groundswell/petition/pdf'
import type { Office } from '../office.ts'
import { currentText } from './measure-text.ts'
import { redlineWords } from './redline-words.ts'

/** The redline of the text in force as a page or for paper; null before one was entered. */
export async function redlineFile(
  { records }: Pick<Office, 'records'>,
  format: 'html' | 'pdf',
): Promise<string | Uint8Array | null> {
  const text = await currentText(records)
  if (text === null) return null
  return format === 'html'
    ? redlineHtml(text, redlineWords)
    : printDocument(redlineDocument(text, redlineWords, 'letter'))
}

/** Names the page's own style to the content security policy, which allows no other in a page. */
export const redlineStyleSource = `'sha256-${createHash('sha256')
  .update(redlineStyle(redlineWords))
  .digest('base64')}'`
