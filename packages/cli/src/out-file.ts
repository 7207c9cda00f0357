import { statSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import type { Refusal } from './refusal.ts'

/**
 * Whether a file can be made under the name of `--out`. Files are written beside their name
 * and renamed; over a device or a folder that would destroy it.
 */
export function outFile(path: string): Result<string, Refusal> {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there === undefined || there.isFile()) return ok(path)
  return cannotWrite(path, new Error('there is something else than a file of this name'))
}

/** Why a file could not be written, in the words of the system. */
export function cannotWrite(file: string, error: unknown): Result<never, Refusal> {
  const detail = error instanceof Error ? error.message : ''
  const sentence = `The file cannot be written: ${detail}.`
  return err({ code: 'cannot-write', field: '--out', file, sentence })
}
