import type { Finding } from '@groundswell/server/wire'

/** The ground of a finding: reason code and sections, unconfirmed ones marked. */
export function FindingLaw(props: { readonly finding: Finding }) {
  const { law, reason } = props.finding
  if (law.length === 0) return null
  return (
    <p className="small quiet">
      {reason !== null && `${reason}: `}
      {law.map(({ section, url, unverified }, at) => (
        <span key={section}>
          {at > 0 && ', '}
          {url === null ? section : <a href={url}>{section}</a>}
          {unverified && ' (not confirmed at the source)'}
        </span>
      ))}
    </p>
  )
}
