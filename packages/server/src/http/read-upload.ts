import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { err, ok, type Result } from '@groundswell/basics'
import { type UploadKind, uploadKind } from '../wire/upload.ts'

export interface ReceivedFile {
  readonly kind: UploadKind
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly profile?: string
  readonly map?: string
  /** Whose sheets a file of scans shows, and in Nevada of which district. */
  readonly county?: string
  readonly district?: string
  /** How the sheets of a list of supporters are made, as the form says it. */
  readonly language?: string
  readonly paper?: string
  readonly returnTo?: string
  /** What to do about supporters who have a sheet. */
  readonly known?: string
}

/**
 * Reads a multipart form with kind, one file and what goes with it, and streams the file to
 * `path` (mode 0600): it never stands in memory as a whole. Refused when the form is
 * broken, the kind is unknown, there is not exactly one file, or it exceeds `limitBytes`;
 * then nothing remains at `path`.
 */
export async function readUpload(
  request: Request,
  path: string,
  limitBytes: number,
): Promise<Result<ReceivedFile, 'bad-upload' | 'too-large'>> {
  const contentType = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;\s*boundary=/i.test(contentType) || request.body === null) {
    return err('bad-upload')
  }
  const outcome = await receive(request.body, contentType, path, limitBytes).catch(() =>
    err<'bad-upload'>('bad-upload'),
  )
  if (!outcome.ok) await rm(path, { force: true })
  return outcome
}

async function receive(
  body: NonNullable<Request['body']>,
  contentType: string,
  path: string,
  limitBytes: number,
): Promise<Result<ReceivedFile, 'bad-upload' | 'too-large'>> {
  const fields = new Map<string, string>()
  const files: Promise<{ name: string; bytes: number; sha256: string; cut: boolean }>[] =
    []
  const form = new Busboy({
    headers: { 'content-type': contentType },
    limits: { files: 1, fields: 10, fieldSize: 20_000, fileSize: limitBytes, parts: 12 },
  })
  const streams: Readable[] = []
  let extraFile = false
  form.on('filesLimit', () => {
    extraFile = true
  })
  form.on('field', (name, value) => fields.set(name, value))
  form.on('file', (_field, stream, name) => {
    streams.push(stream)
    const hash = createHash('sha256')
    let bytes = 0
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk)
        bytes += chunk.length
        next(null, chunk)
      },
    })
    const stored = pipeline(
      stream,
      measure,
      createWriteStream(path, { mode: 0o600, flags: 'wx' }),
    ).then(() => ({ name, bytes, sha256: hash.digest('hex'), cut: stream.truncated }))
    // The form's own failure is reported by the pipeline below; this one must not go unheard.
    stored.catch(() => {})
    files.push(stored)
  })
  try {
    await pipeline(Readable.from(chunksOf(body)), form)
  } catch (error) {
    // The writing must have ended before the file is removed, or it appears again after.
    for (const stream of streams) stream.destroy()
    await Promise.allSettled(files)
    throw error
  }
  const file = await files[0]
  const kind = uploadKind.safeParse(fields.get('kind'))
  if (file?.cut) return err('too-large')
  if (file === undefined || extraFile || !kind.success) return err('bad-upload')
  const named = (name: string) => {
    const text = fields.get(name)
    return text ? { [name]: text } : {}
  }
  return ok({
    kind: kind.data,
    fileName: plainFileName(file.name),
    bytes: file.bytes,
    sha256: file.sha256,
    ...named('profile'),
    ...named('map'),
    ...named('county'),
    ...named('district'),
    ...named('language'),
    ...named('paper'),
    ...named('returnTo'),
    ...named('known'),
  })
}

async function* chunksOf(body: NonNullable<Request['body']>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    // A form that ends early leaves the rest of the body unread; it is not waited for.
    await reader.cancel().catch(() => {})
  }
}

/** A file name to show: no folders, no control characters, at most 120 characters. */
function plainFileName(name: string | undefined): string {
  const last = (name ?? '').split(/[/\\]/).at(-1) ?? ''
  return last.replaceAll(/\p{Cc}/gu, '').slice(-120) || 'file'
}
