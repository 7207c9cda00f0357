import type { OfficeAct } from './use-office-act.ts'

/** Why the book did not take the act, said where the hand was. */
export function Refused(props: { readonly of: OfficeAct }) {
  const { refusal } = props.of
  return (
    <div aria-live="polite">
      {refusal !== null && <p className="notice notice--error">{refusal.sentence}</p>}
    </div>
  )
}
