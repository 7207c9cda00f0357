import type { Finding } from '@groundswell/server/wire'
import { CitedLaw } from '../pieces/cited-law.tsx'

/** The ground of a finding: reason code and sections, unconfirmed ones marked. */
export function FindingLaw(props: { readonly finding: Finding }) {
  const { law, reason } = props.finding
  if (law.length === 0) return null
  return (
    <p className="small quiet">
      {reason !== null && `${reason}: `}
      <CitedLaw law={law} />
    </p>
  )
}
