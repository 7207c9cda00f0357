import type { BallotPartState, BallotTextVersion } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { About } from '../pieces/about.tsx'
import { Disclosure } from '../pieces/disclosure.tsx'
import { dayAndTime } from '../words/date.ts'
import { counted } from '../words/number.ts'

const actWords: Readonly<Record<BallotTextVersion['act'], string>> = {
  draft: 'draft',
  submitted: 'submitted',
  reopened: 'taken back',
  ordered: 'ordered by a court',
}

/** Every version that was saved, newest first; none is ever lost. */
export function VersionList(props: {
  readonly part: BallotPartState
  readonly takeUp: ((version: BallotTextVersion) => void) | undefined
}) {
  const { versions } = props.part
  if (versions.length === 0) return null
  return (
    <Disclosure summary={counted(versions.length, 'version')}>
      <ol className="versions" reversed>
        {versions.map((version) => (
          <li key={version.version}>
            <p className="small">
              <b>{actWords[version.act]}</b> by {version.by}, {dayAndTime(version.at)} ·{' '}
              <code>{version.hash.slice(0, 12)}</code>
              {version.note !== null && `: ${version.note}`}
            </p>
            <p className="small quiet versions__words">{version.text}</p>
            {props.takeUp !== undefined && (
              <Button type="button" unstyled onClick={() => props.takeUp?.(version)}>
                Go on from this text<About>version {version.version}</About>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
