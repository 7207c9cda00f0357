import type { Context } from 'hono'
import type { Env } from './env.ts'
import { refuse } from './refuse.ts'

/** Bytes that can be read from any place, the same ones each time. */
export interface RangedBytes {
  readonly length: number
  /** Names these very bytes, such as their hash: letters, digits, hyphens. */
  readonly tag: string
  /** The bytes from `first` to `last`, both included; pieces as they come. */
  readonly read: (first: number, last: number) => AsyncIterable<Uint8Array>
}

interface Span {
  readonly first: number
  readonly last: number
}

/**
 * Answers with a file to keep, or the part of it that is asked for, so that a download which
 * broke off goes on where it was (RFC 9110, sections 13.1.5 and 14). Several parts at once, and
 * a part of other bytes than these, are answered by the whole.
 */
export function rangedAnswer(
  c: Context<Env>,
  bytes: RangedBytes,
  file: { readonly type: string; readonly name: string },
): Response {
  const { length, tag, read } = bytes
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    etag: `"${tag}"`,
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
    'cache-control': 'no-store',
  }
  const isSame = (c.req.header('if-range') ?? headers.etag) === headers.etag
  const range = c.req.method === 'GET' && isSame ? c.req.header('range') : undefined
  const span = range === undefined ? 'whole' : spanOf(range, length)
  if (span === 'none') {
    c.header('accept-ranges', 'bytes')
    c.header('content-range', `bytes */${length}`)
    return refuse(c, 'no-such-range')
  }
  const { first, last } = span === 'whole' ? { first: 0, last: length - 1 } : span
  headers['content-length'] = String(last - first + 1)
  if (span !== 'whole') headers['content-range'] = `bytes ${first}-${last}/${length}`
  const status = span === 'whole' ? 200 : 206
  return new Response(streamOf(read(first, last)), { status, headers })
}

/** Which bytes a Range header asks for: all where it is not understood, none where none fit. */
function spanOf(range: string, length: number): Span | 'whole' | 'none' {
  const asked = /^bytes=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range)
  if (asked === null || (asked[1] === '' && asked[2] === '')) return 'whole'
  const [, from = '', to = ''] = asked
  if (from === '') {
    const last = Math.min(Number(to), length)
    return last === 0 ? 'none' : { first: length - last, last: length - 1 }
  }
  const first = Number(from)
  if (to !== '' && Number(to) < first) return 'whole'
  if (first >= length) return 'none'
  return { first, last: Math.min(to === '' ? length - 1 : Number(to), length - 1) }
}

/** A stream that reads on only when what it gave was taken. */
function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const open = pieces[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await open.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
      },
      async cancel() {
        await open.return?.()
      },
    },
    { highWaterMark: 0 },
  )
}
