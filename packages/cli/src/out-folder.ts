import { accessSync, constants, mkdirSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import type { Refusal } from './refusal.ts'

/** Makes the folder that an option names, so that work never begins whose result has no place. */
export function outFolder(path: string, field = '--out'): Result<string, Refusal> {
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK | constants.X_OK)
    return ok(path)
  } catch (error) {
    const detail = error instanceof Error ? error.message : ''
    const sentence = `The folder cannot be made or written to: ${detail}.`
    return err({ code: 'cannot-write', field, file: path, sentence })
  }
}
