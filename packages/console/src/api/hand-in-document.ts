import { FailedCall, failureFrom } from './request.ts'

/** Hands a paper in, to be kept sealed; answers the SHA-256 of its bytes. */
export async function handInDocument(
  file: File,
  path: '/api/duties/documents' | '/api/consents/documents',
): Promise<string> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw new FailedCall({ kind: 'unreachable' })
  })
  const body: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw new FailedCall(failureFrom(response.status, body))
  return (body as { readonly sha256: string }).sha256
}
