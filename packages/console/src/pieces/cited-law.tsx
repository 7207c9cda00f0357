import type { LawCited } from '@groundswell/server/wire'

/** The sections that something rests on, each with its source; unconfirmed ones are marked. */
export function CitedLaw(props: { readonly law: readonly LawCited[] }) {
  return props.law.map(({ section, url, unverified }, at) => (
    <span key={section}>
      {at > 0 && ', '}
      {url === null ? section : <a href={url}>{section}</a>}
      {unverified && ' (not confirmed at the source)'}
    </span>
  ))
}
