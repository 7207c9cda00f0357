import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import type { Refusal } from './refusal.ts'

/** The secret in the file that `--key-file` names; `''` without one. */
export function keyOption(path: string | undefined): Result<string, Refusal> {
  if (path === undefined) return ok('')
  try {
    return ok(readFileSync(path, 'utf8').trim())
  } catch {
    const sentence = 'The file with the secret cannot be read.'
    return err({ code: 'no-key-file', field: '--key-file', file: path, sentence })
  }
}
