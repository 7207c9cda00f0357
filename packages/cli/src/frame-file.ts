import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import { type Frame, frameOf } from '@groundswell/petition/draw'
import { readDelimitedFile } from './delimited-file.ts'
import type { Refusal } from './refusal.ts'
import { frameRefusal } from './words/draw-refusal.ts'

/** A frame and where its rows stand in the file, for refusals that come later. */
export interface FrameFile {
  readonly frame: Frame
  /** The line of the file on which a row stands, rows counted from 1. */
  readonly lineOf: (row: number) => number
  /** SHA-256 of the file's bytes: the commitment too, where the file is the frame's text. */
  readonly fileSha256: string
}

/** Reads `line_id[,county]`; other columns are passed over. The order of rows is kept. */
export function readFrameFile(path: string): Result<FrameFile, Refusal> {
  const lines: string[] = []
  const places: string[] = []
  const at: number[] = []
  const columns = { required: ['line_id'], optional: ['county'] }
  const read = readDelimitedFile(path, columns, ({ cell, line }) => {
    lines.push(cell('line_id'))
    places.push(cell('county'))
    at.push(line)
    return undefined
  })
  if (!read.ok) return read
  const named = places.some((place) => place !== '')
  const frame = frameOf(named ? { lines, places } : { lines })
  const lineOf = (row: number) => at[row - 1] ?? 0
  if (!frame.ok) return err(frameRefusal(frame.error, { name: path, lineOf }))
  const fileSha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
  return ok({ frame: frame.value, lineOf, fileSha256 })
}
