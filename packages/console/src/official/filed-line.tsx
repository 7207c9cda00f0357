import type { VerifierLine } from '@groundswell/server/wire'
import type { ReactNode } from 'react'
import { nameOf, placeOf, streetOf } from '../pieces/claim-text.ts'
import { exact } from '../words/number.ts'

/** The line under check as it is written, or where on paper it stands. */
export function FiledLine(props: {
  readonly line: VerifierLine
  readonly children?: ReactNode
}) {
  const { line } = props
  const place = [
    line.sheet === null ? undefined : `sheet ${line.sheet}`,
    line.row === null ? undefined : `line ${line.row}`,
  ].filter(Boolean)
  return (
    <section className="written" aria-labelledby="filed-head">
      <h2 id="filed-head" className="minor">
        {line.lineId}
        {place.length > 0 && ` · ${place.join(', ')}`}
      </h2>
      {line.claim === null ? (
        <p>
          {line.picture === null
            ? 'Read the line on the paper, then press / to look the voter up.'
            : 'Read the line above, then press / to look the voter up.'}
        </p>
      ) : (
        <div className="written__sheet">
          <div className="written__line">
            <p className="written__name">{nameOf(line.claim) || 'no name'}</p>
            <p className="written__address">{streetOf(line.claim) || 'no street'}</p>
            <p className="written__address">{placeOf(line.claim) || 'no city'}</p>
          </div>
        </div>
      )}
      {props.children}
      <p className="small quiet">
        Section for {line.county} · {exact(line.position)} of {exact(line.of)}{' '}
        {line.stage === 'full' ? 'others' : 'drawn'}
        {line.batch !== null && ` · batch ${line.batch}`}
      </p>
      {line.verdict.kind === 'second-look' && (
        <p className="notice">
          A second verifier must look
          {line.verdict.reason
            ? `: the first found ${line.verdict.reason.toLowerCase().replaceAll('_', ' ')}`
            : ''}
          .
        </p>
      )}
      {line.history.length > 0 && (
        <ul className="written__history small">
          {line.history.map((finding) => (
            <li key={finding.id}>
              {finding.by}: {finding.found.replace('-', ' ')}
              {finding.reason &&
                ` (${finding.reason.toLowerCase().replaceAll('_', ' ')})`}
              {finding.undone ? ', taken back' : ''}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
