import type { Dashboard } from '@groundswell/server/wire'
import { exact, range, rounded } from '../words/number.ts'

/** The tiers of the count from raw to distinct valid, left to right. */
export function TiersStrip(props: { readonly tiers: Dashboard['tiers'] }) {
  const { tiers } = props
  const half = (i: { readonly low: number; readonly high: number }) =>
    (i.high - i.low) / 2
  const stations = [
    { name: 'lines in hand', number: exact(tiers.raw), note: 'raw' },
    {
      name: 'read',
      number: exact(tiers.keyed),
      note: `${exact(tiers.undecided)} wait for a person`,
    },
    {
      name: 'drawn and looked at',
      number: exact(tiers.reviewed),
      note: conveniencePart(tiers.convenience),
    },
    {
      name: 'valid lines',
      number: rounded(tiers.validLines.median, half(tiers.validLines)),
      note: range(tiers.validLines),
    },
    {
      name: 'repeats',
      number: rounded(tiers.duplicates.median, half(tiers.duplicates)),
      note: range(tiers.duplicates),
    },
    {
      name: 'distinct valid',
      number: rounded(tiers.valid.median, half(tiers.valid)),
      note: range(tiers.valid),
    },
  ]
  return (
    <ol className="tiers" aria-label="The tiers of the count">
      {stations.map((s) => (
        <li key={s.name}>
          <span className="tiers__name">{s.name}</span>
          <span className="tiers__number">{s.number}</span>
          <span className="tiers__note">{s.note}</span>
        </li>
      ))}
    </ol>
  )
}

function conveniencePart(lines: number): string {
  return lines === 0
    ? 'a random sample'
    : `and ${exact(lines)} not drawn, which count for themselves`
}
