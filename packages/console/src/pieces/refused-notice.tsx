import { FailedCall } from '../api/request.ts'
import { failureWords } from '../words/failure.ts'

/** Why an act was refused, where the person who did it looks; nothing when it was not. */
export function RefusedNotice(props: { readonly error: unknown }) {
  if (!props.error) return null
  const failure = props.error instanceof FailedCall ? props.error.failure : undefined
  return (
    <p className="notice notice--error" role="alert">
      {failureWords(failure).sentence}
    </p>
  )
}

/** The field that a refusal is about, to mark it. */
export function refusedField(error: unknown): string | undefined {
  const failure = error instanceof FailedCall ? error.failure : undefined
  return failure?.kind === 'refused' ? failure.refusal.field : undefined
}
