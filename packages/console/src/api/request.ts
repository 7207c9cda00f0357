import type { Refusal } from '@groundswell/server/wire'

/** Why a call brought no answer, as data. Sentences of refusals come from the server. */
export type CallFailure =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'not-allowed'; readonly sentence: string }
  | {
      readonly kind: 'refused'
      readonly status: number
      readonly refusal: Refusal['refusal']
    }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'broken'; readonly status: number }

/** Carries a failure through the query library, which speaks in throws. */
export class FailedCall extends Error {
  readonly failure: CallFailure
  constructor(failure: CallFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** How a call failed; undefined for a mistake of our own. */
export function failureOf(error: unknown): CallFailure | undefined {
  return error instanceof FailedCall ? error.failure : undefined
}

/** What the server said when it refused a call; undefined where it did not. */
export function refusalOf(error: unknown): Refusal['refusal'] | undefined {
  const failure = failureOf(error)
  return failure?.kind === 'refused' ? failure.refusal : undefined
}

/** Whether the server refused because something had changed meanwhile. */
export function isConflict(error: unknown): boolean {
  const failure = failureOf(error)
  return failure?.kind === 'refused' && failure.status === 409
}

/** Reads JSON from the server; throws `FailedCall` for everything but success. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>(path, signal ? { signal } : {})
}

/** Sends JSON and reads the answer; throws `FailedCall` for everything but success. */
export async function send<T>(
  method: 'POST' | 'PATCH',
  path: string,
  body: unknown = {},
): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return call<T>(path, { method, headers, body: JSON.stringify(body) })
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, { credentials: 'same-origin', ...init }).catch(
    (error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error
      throw new FailedCall({ kind: 'unreachable' })
    },
  )
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok && body !== undefined) return body as T
  throw new FailedCall(failureFrom(response.status, body))
}

/** The failure that an HTTP status and body amount to. */
export function failureFrom(status: number, body: unknown): CallFailure {
  const refusal = refusalIn(body)
  if (status === 401) return { kind: 'signed-out' }
  if (status === 403) return { kind: 'not-allowed', sentence: refusal?.sentence ?? '' }
  if (status === 502 || status === 503 || status === 504) return { kind: 'unreachable' }
  return refusal && status < 500
    ? { kind: 'refused', status, refusal }
    : { kind: 'broken', status }
}

function refusalIn(body: unknown): Refusal['refusal'] | undefined {
  if (typeof body !== 'object' || body === null || !('refusal' in body)) return undefined
  const { refusal } = body
  const isRefusal =
    typeof refusal === 'object' &&
    refusal !== null &&
    'code' in refusal &&
    'sentence' in refusal &&
    typeof refusal.sentence === 'string'
  return isRefusal ? (refusal as Refusal['refusal']) : undefined
}
