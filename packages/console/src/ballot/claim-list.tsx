import type { BallotTextBody } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { About } from '../pieces/about.tsx'
import { Field } from '../pieces/field.tsx'
import { longDate } from '../words/date.ts'

type Claim = BallotTextBody['claims'][number]
type Source = NonNullable<Claim['source']>

/** The claims of a text, each with the source it names, if it names one. */
export function ClaimList(props: {
  readonly body: BallotTextBody
  readonly today: string
  readonly mayChange: boolean
  readonly change: (claims: Claim[]) => void
}) {
  const { body, mayChange } = props
  const put = (at: number, claim: Claim) =>
    props.change(body.claims.map((each, i) => (i === at ? claim : each)))
  const wordsOf = (claim: Claim) => body.text.slice(claim.from, claim.to)
  return (
    <ol className="claims">
      {body.claims.map((claim, at) => (
        <li key={`${claim.from}-${claim.to}`} className="claims__claim">
          <p>
            <q>{wordsOf(claim)}</q>
          </p>
          {claim.source === undefined ? (
            <p className="small">
              <span className="tag tag--ochre">no source named</span> Readers see that.
            </p>
          ) : mayChange ? (
            <SourceFields
              source={claim.source}
              change={(source) => put(at, { ...claim, source })}
            />
          ) : (
            <SourceLine source={claim.source} />
          )}
          {mayChange && (
            <div className="actions">
              {claim.source === undefined ? (
                <Button
                  type="button"
                  outline
                  onClick={() =>
                    put(at, { ...claim, source: { title: '', seenOn: props.today } })
                  }
                >
                  Name its source<About>{wordsOf(claim)}</About>
                </Button>
              ) : (
                <Button
                  type="button"
                  unstyled
                  onClick={() => put(at, { from: claim.from, to: claim.to })}
                >
                  Drop the source<About>{wordsOf(claim)}</About>
                </Button>
              )}
              <Button
                type="button"
                unstyled
                onClick={() => props.change(body.claims.filter((_, i) => i !== at))}
              >
                It is no claim<About>{wordsOf(claim)}</About>
              </Button>
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function SourceFields(props: {
  readonly source: Source
  readonly change: (source: Source) => void
}) {
  const { source } = props
  const optional = (name: 'url' | 'quote') => (value: string) => {
    const { [name]: _before, ...rest } = source
    props.change(value === '' ? rest : { ...rest, [name]: value })
  }
  return (
    <div className="fields">
      <Field
        label="Document"
        value={source.title}
        required
        change={(title) => props.change({ ...source, title })}
      />
      <Field
        label="Looked at on"
        type="date"
        value={source.seenOn}
        required
        change={(seenOn) => props.change({ ...source, seenOn })}
      />
      <Field
        label="Address (https://…)"
        value={source.url ?? ''}
        change={optional('url')}
      />
      <Field
        label="Its words that bear the claim"
        value={source.quote ?? ''}
        change={optional('quote')}
      />
    </div>
  )
}

function SourceLine({ source }: { readonly source: Source }) {
  const { title, url, seenOn, quote } = source
  return (
    <p className="small">
      {url === undefined ? title : <a href={url}>{title}</a>}, looked at on{' '}
      {longDate(seenOn)}. {quote !== undefined && <q>{quote}</q>}
    </p>
  )
}
