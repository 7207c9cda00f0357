import type { Consents } from '@groundswell/server/wire'
import { Card } from '../pieces/card.tsx'
import { CitedLaw } from '../pieces/cited-law.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { capitalised } from '../words/capitalised.ts'
import { counted, exact } from '../words/number.ts'

type Route = Consents['routes'][number]
type Stage = Route['stages'][number]
type Way = Stage['ways'][number]

const stateWords: Readonly<Record<Stage['state'], string>> = {
  waiting: 'waits for the stage before it',
  open: 'open',
  reached: 'reached',
  held: 'held to be complete',
}

/** One way to the consent of others, stage by stage: what is given, what lacks, by whom. */
export function RouteCard({ route }: { readonly route: Route }) {
  return (
    <Card title={capitalised(route.title)} className="consent-route">
      <ol className="stages">
        {route.stages.map((stage) => (
          <li key={stage.stage} className={`stages__stage stages__stage--${stage.state}`}>
            <h3>
              {capitalised(stage.title)}
              <span className="tag">{stateWords[stage.state]}</span>
            </h3>
            {stage.ways.map((way, at) => (
              <div key={way.way}>
                {at > 0 && <p className="small quiet">or</p>}
                <WayStanding way={way} />
              </div>
            ))}
          </li>
        ))}
      </ol>
      <p className="small quiet">
        By <CitedLaw law={route.law} />
      </p>
    </Card>
  )
}

function WayStanding({ way }: { readonly way: Way }) {
  const { given, needed, of, lacking, voteShare } = way
  return (
    <div className="way">
      <p className="way__title">
        {capitalised(way.title)}
        {voteShare !== null && `; each by ${voteShare[0]}/${voteShare[1]} of its votes`}
      </p>
      <p className="way__count">
        <b>{exact(given.length)}</b>
        {needed === null
          ? ' given; the law gives no number'
          : ` given of ${exact(needed)} needed${of !== null && of !== needed ? `, among ${exact(of)}` : ''}${lacking === 0 ? '' : `; ${exact(lacking ?? 0)} lacking`}`}
      </p>
      {needed !== null && (
        <svg
          className="way__bar"
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden
        >
          <rect className="way__whole" width="100" height="4" />
          <rect
            className="way__given"
            width={Math.min(100, (100 * given.length) / needed)}
            height="4"
          />
        </svg>
      )}
      <Names label="Given by" names={given} />
      <Names label="Refused by" names={way.refused} />
      <Names label="Taken back by" names={way.rescinded} />
      <Names label="Held to be complete by" names={way.heldCompleteBy} />
      {way.silent.length > 0 &&
        (way.silent.length <= 4 ? (
          <Names label="Not spoken yet" names={way.silent} />
        ) : (
          <Disclosure
            summary={`${counted(way.silent.length, 'state has', 'states have')} not spoken`}
          >
            <p className="small">{way.silent.join(', ')}</p>
          </Disclosure>
        ))}
    </div>
  )
}

function Names(props: { readonly label: string; readonly names: readonly string[] }) {
  if (props.names.length === 0) return null
  return (
    <p className="small">
      {props.label}: {props.names.join(', ')}
    </p>
  )
}
