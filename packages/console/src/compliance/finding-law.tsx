import type { Finding } from '@groundswell/server/wire'
import { CitedLaw } from '../pieces/cited-law.tsx'

/** The ground of a finding: the sections of the law, unconfirmed ones marked. */
export function FindingLaw(props: { readonly finding: Finding }) {
  const { law } = props.finding
  if (law.length === 0) return null
  return (
    <p className="small quiet">
      <CitedLaw law={law} />
    </p>
  )
}
