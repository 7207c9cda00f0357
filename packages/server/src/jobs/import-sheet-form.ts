import { readFile, stat } from 'node:fs/promises'
import { takeInSheetForm } from '../filing-scans/sheet-form-file.ts'
import type { Work } from './work.ts'

/** Specimens are a few pages each; nothing that is larger can be one. */
const mostBytes = 200 * 1024 ** 2

/** Takes the blank sheet of a drive in, so that its filled ones can be read here. */
export const importSheetForm: Work = async ({ office, input, by }) => {
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  if (input.path === undefined) return refused('The file is gone. Upload it again.')
  const { size } = await stat(input.path)
  if (size > mostBytes) return refused('The file is too large to be a blank sheet.')
  const taken = await takeInSheetForm(office, await readFile(input.path, 'utf8'), by)
  if (!taken.ok) return refused(taken.error)
  const { petition, forms } = taken.value
  const versions = forms === 1 ? 'one form' : `${forms} forms`
  return { kind: 'done', summary: `Sheets of ${petition} can be read: ${versions}.` }
}
