import type { DuplicateGroup, DuplicateQueue } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { About } from '../pieces/about.tsx'
import { nameOf, placeOf, streetOf } from '../pieces/claim-text.ts'
import { RowOfPictures } from '../pieces/row-of-pictures.tsx'
import { dayAndMonth } from '../words/date.ts'

/** One copy: how it is written, where and when it was signed, and the act that keeps it. */
export function CopyCard(props: {
  readonly line: DuplicateGroup['lines'][number]
  readonly number: number
  readonly suggested: boolean
  readonly rule: DuplicateQueue['rule']
  /** False where it is marked as signed by somebody else. */
  readonly isThem: boolean
  readonly keep?: () => void
  readonly toggle?: () => void
}) {
  const { line, number } = props
  return (
    <li className={props.isThem ? 'copy' : 'copy copy--other'}>
      <h2>
        <kbd>{number}</kbd> {line.channel === 'online' ? 'Online' : 'On paper'}
        {props.suggested && (
          <span className="copy__first">
            {props.rule?.counts === 'first-valid'
              ? 'signed first: it counts'
              : 'signed first'}
          </span>
        )}
      </h2>
      <RowOfPictures
        pictures={line.pictures}
        className="copy__crop"
        alt="The line, as written"
      />
      <p className="copy__name">{nameOf(line.claim) || 'no name'}</p>
      <p className="copy__address">
        {[streetOf(line.claim), placeOf(line.claim)].filter(Boolean).join(', ') ||
          'no address'}
      </p>
      <dl className="copy__facts">
        <dt>Sheet</dt>
        <dd>
          {line.sheet}, line {line.row}
        </dd>
        <dt>County</dt>
        <dd>{line.county}</dd>
        <dt>Signed with</dt>
        <dd>
          {line.channel}, {line.circulator}
        </dd>
        <dt>Week of</dt>
        <dd>{dayAndMonth(line.weekOf)}</dd>
        <dt>Found valid by</dt>
        <dd>{line.decidedBy ?? 'the matcher'}</dd>
      </dl>
      <div className="actions">
        {props.keep && (
          <Button
            type="button"
            disabled={!props.isThem}
            outline={!props.suggested}
            onClick={props.keep}
          >
            This one counts<About>copy {number}</About>
          </Button>
        )}
        {props.toggle && (
          <Button
            type="button"
            unstyled
            aria-pressed={!props.isThem}
            onClick={props.toggle}
          >
            {props.isThem ? 'Not this voter' : 'This voter after all'}
            <About>copy {number}</About>
          </Button>
        )}
      </div>
    </li>
  )
}
