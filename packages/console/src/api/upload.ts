import type {
  Job,
  KnownChoice,
  MailerBatchWish,
  UploadKind,
  UploadPreview,
} from '@groundswell/server/wire'
import { FailedCall, failureFrom, send } from './request.ts'

/** One field that a file may have, and the columns that were recognised as it. */
export type FieldChoice = UploadPreview['fields'][number]

/** A file on its way to the server. */
export interface UploadWish {
  readonly kind: UploadKind
  readonly file: File
  readonly profile?: string
  readonly map?: string
  /** Whose sheets a filing’s scans show, and in Nevada of which district. */
  readonly county?: string
  readonly district?: string
  /** How the sheets of a list of supporters are made. */
  readonly mailers?: MailerBatchWish
  readonly known?: KnownChoice
  readonly onProgress: (bytes: number) => void
  readonly signal: AbortSignal
}

/**
 * Asks which of the file's columns the server takes for which field; nothing when the
 * server does not say.
 */
export async function previewColumns(
  kind: UploadKind,
  header: readonly string[],
): Promise<readonly FieldChoice[] | undefined> {
  const asked = send<UploadPreview>('POST', '/api/uploads/preview', {
    kind,
    header,
  })
  return asked.then(
    ({ fields }) => fields,
    () => undefined,
  )
}

/**
 * Sends a file and answers the job that reads it. By XMLHttpRequest, because it alone says
 * how much has left. Throws `FailedCall`, also when the person cancels.
 */
export function uploadFile(wish: UploadWish): Promise<Job> {
  const form = new FormData()
  form.set('kind', wish.kind)
  if (wish.profile) form.set('profile', wish.profile)
  if (wish.map) form.set('map', wish.map)
  if (wish.county) form.set('county', wish.county)
  if (wish.district) form.set('district', wish.district)
  if (wish.mailers) {
    form.set('language', wish.mailers.language)
    form.set('paper', wish.mailers.paper)
    form.set('returnTo', wish.mailers.returnTo.join('\n'))
  }
  if (wish.known) form.set('known', wish.known)
  // The server streams the form, so the file comes after what says how to read it.
  form.set('file', wish.file)

  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/uploads')
    request.responseType = 'json'
    request.upload.onprogress = (event) => wish.onProgress(event.loaded)
    request.onload = () => {
      const body: unknown = request.response
      if (request.status === 202) resolve(body as Job)
      else reject(new FailedCall(failureFrom(request.status, body)))
    }
    const unreachable = () => reject(new FailedCall({ kind: 'unreachable' }))
    request.onerror = unreachable
    request.onabort = unreachable
    wish.signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
