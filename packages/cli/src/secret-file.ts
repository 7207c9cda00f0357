import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import type { Refusal } from './refusal.ts'

/** The secret of a petition, from the file that `--key-file` names; without one, none. */
export function secretOf(path: string | undefined): Result<string, Refusal> {
  if (path === undefined) return ok('')
  try {
    const secret = readFileSync(path, 'utf8').trim()
    if (secret !== '') return ok(secret)
  } catch {
    // Said below: a file that is empty is as little use as one that is not there.
  }
  const sentence = 'The file with the secret cannot be read, or is empty.'
  return err({ code: 'no-key-file', field: '--key-file', file: path, sentence })
}
