import type { OfficeView } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { counted } from '../words/number.ts'
import { PublishedFiles } from './published-files.tsx'
import { Refused } from './refused.tsx'
import { useOfficeAct } from './use-office-act.ts'

/** The list of every line, fixed by its hash before anybody knows the seed. */
export function FramePanel(props: {
  readonly view: OfficeView
  readonly mayWrite: boolean
}) {
  const { view } = props
  const { frame, sources, seed } = view
  const committing = useOfficeAct(view, 'frame')
  return (
    <>
      {frame === null ? (
        <p>
          The list names every line that can be drawn, in order. Its hash is published
          first and the seed is rolled after it, so that nobody can choose the sample: not
          the office, not the proponents.
        </p>
      ) : (
        <dl className="facts">
          <dt>Lines on the list</dt>
          <dd>{counted(frame.lines, 'line')}</dd>
          <dt>Commitment (SHA-256)</dt>
          <dd>
            <code className="hash">{frame.commitment}</code>
          </dd>
        </dl>
      )}
      <PublishedFiles view={view} names={['frame.csv']} />
      {props.mayWrite && seed === null && (
        <>
          <div className="actions">
            <Button
              type="button"
              disabled={sources.filing === 0 || committing.busy}
              onClick={() => committing.act({ source: 'filing' })}
            >
              {frame === null ? 'Commit to the' : 'Commit instead to the'}{' '}
              {counted(sources.filing, 'line')} of the filing
            </Button>
            {(sources.scans > 0 || sources.openScans > 0) && (
              <Button
                type="button"
                disabled={sources.scans === 0 || sources.openScans > 0 || committing.busy}
                onClick={() => committing.act({ source: 'scans' })}
              >
                Commit to the {counted(sources.scans, 'line')} read from scans
              </Button>
            )}
            <Button
              type="button"
              outline
              disabled={sources.linesOnRecord === 0 || committing.busy}
              onClick={() => committing.act({ source: 'lines-on-record' })}
            >
              Commit to the {counted(sources.linesOnRecord, 'line')} on record
            </Button>
          </div>
          <Refused of={committing} />
          <p className="small quiet">
            <Link to="/uploads?kind=filing">Upload the list of filed lines</Link> (line id
            and county; with names and addresses if they are keyed), or{' '}
            <Link to="/filed-sheets">read the sheets from scans</Link>.
            {sources.openScans > 0 &&
              ` ${counted(sources.openScans, 'row or page', 'rows or pages')} of the scans still wait for you there.`}
          </p>
        </>
      )}
    </>
  )
}
