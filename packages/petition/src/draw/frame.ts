import { err, ok, type Result, sha256Hex } from '@groundswell/basics'

/**
 * Every line that can be drawn, in the order in which the official listed them. Columns side
 * by side, because a statewide filing has a million lines.
 */
export interface Frame {
  readonly lines: readonly string[]
  /** The county (or district) of each line, where the frame names one. */
  readonly places?: readonly string[]
}

export type FrameProblem =
  | { readonly kind: 'empty-frame' }
  | {
      readonly kind: 'line-twice'
      readonly line: string
      /** Both rows, counted from 1 without the header. */
      readonly rows: readonly [number, number]
    }
  | { readonly kind: 'unwritable'; readonly text: string; readonly row: number }

/**
 * Checks that a frame can be committed to and drawn from: it has lines, every id stands in it
 * once, and ids and places can be written without quotes, so that the text is one and the
 * same for everybody. An empty place is refused like an empty id.
 */
export function frameOf(columns: Frame): Result<Frame, FrameProblem> {
  const { lines, places } = columns
  if (places && places.length !== lines.length) throw new Error('columns of two lengths')
  if (lines.length === 0) return err({ kind: 'empty-frame' })
  const odd = unwritable(lines) ?? (places && unwritable(places))
  if (odd) return err(odd)
  if (new Set(lines).size === lines.length) return ok(columns)
  const seen = new Map<string, number>()
  for (const [i, line] of lines.entries()) {
    const before = seen.get(line)
    if (before !== undefined) {
      return err({ kind: 'line-twice', line, rows: [before + 1, i + 1] })
    }
    seen.set(line, i)
  }
  throw new Error('lines that repeat and do not')
}

/**
 * The frame as the text that is published: a header, then one line each, ended by a single
 * line feed, no quotes, UTF-8. A file of exactly this text has the commitment as its SHA-256.
 */
export function frameText({ lines, places }: Frame): string {
  if (!places) return `line_id\n${lines.join('\n')}\n`
  return `line_id,county\n${lines.map((line, i) => `${line},${places[i]}`).join('\n')}\n`
}

/**
 * What is published before the seed is rolled: the SHA-256 of the frame's text, in hex. After
 * it nobody can add, drop, rename or move a line unseen.
 */
export function frameCommitment(frame: Frame): string {
  return sha256Hex(frameText(frame))
}

function unwritable(column: readonly string[]): FrameProblem | undefined {
  const row = column.findIndex((text) => !writable.test(text))
  return row < 0
    ? undefined
    : { kind: 'unwritable', text: column[row] ?? '', row: row + 1 }
}

/** No comma, quote or control character, and no blank at either end. */
const writable = /^[^\s,"\p{Cc}](?:[^,"\p{Cc}]*[^\s,"\p{Cc}])?$/u
