import { refusalOf } from '../api/request.ts'
import { failureSentence } from '../words/failure.ts'

/** Why an act was refused, where the person who did it looks; nothing when it was not. */
export function RefusedNotice(props: { readonly error: unknown }) {
  if (!props.error) return null
  return (
    <p className="notice notice--error" role="alert">
      {failureSentence(props.error)}
    </p>
  )
}

/** The field that a refusal is about, to mark it. */
export function refusedField(error: unknown): string | undefined {
  return refusalOf(error)?.field
}
