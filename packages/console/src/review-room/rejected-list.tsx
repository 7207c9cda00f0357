import type { ReviewRoom } from '@groundswell/server/wire'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { About } from '../pieces/about.tsx'
import { Choice } from '../pieces/choice.tsx'
import { counted, exact } from '../words/number.ts'
import { linePlace } from './line-place.ts'
import { ObjectionForm } from './objection-form.tsx'
import type { RoomFilter } from './room-queries.ts'

/** The rejected lines one by one: where each stands on paper, on what ground, an objection. */
export function RejectedList(props: {
  readonly room: ReviewRoom
  readonly filter: RoomFilter
  readonly narrow: (filter: RoomFilter) => void
  readonly mayObject: boolean
}) {
  const { room, filter, narrow } = props
  const { from, of } = room.shown
  const last = from + room.lines.length
  const plainOf = new Map(room.grounds.map((g) => [g.ground, g]))
  return (
    <section className="card" aria-labelledby="rejected-head">
      <h2 id="rejected-head">
        {of === room.rejected
          ? counted(of, 'rejected line')
          : `${exact(of)} of ${counted(room.rejected, 'rejected line')}`}
      </h2>
      <div className="room-filter">
        <Choice
          label="Ground"
          value={filter.ground}
          options={[
            ['', 'every ground'],
            ...room.grounds.map(
              ({ ground, plain, lines }) =>
                [ground, `${plain} (${exact(lines)})`] as const,
            ),
          ]}
          change={(ground) => narrow({ ...filter, ground, from: 0 })}
        />
        {room.counties.length > 1 && (
          <Choice
            label="County"
            value={filter.county}
            options={[
              ['', 'every county'],
              ...room.counties.map(
                ({ county, lines }) => [county, `${county} (${exact(lines)})`] as const,
              ),
            ]}
            change={(county) => narrow({ ...filter, county, from: 0 })}
          />
        )}
      </div>
      <ul className="rejected">
        {room.lines.map((line) => (
          <Rejected
            key={line.lineId}
            line={line}
            plain={plainOf.get(line.ground)?.plain ?? line.ground}
            section={sectionOf(plainOf.get(line.ground))}
            mayObject={props.mayObject && room.open}
          />
        ))}
      </ul>
      {of > room.lines.length && (
        <p className="actions">
          <Button
            type="button"
            outline
            disabled={from === 0}
            onClick={() => narrow({ ...filter, from: Math.max(0, from - 100) })}
          >
            Earlier lines
          </Button>
          <span>
            {exact(from + 1)} to {exact(last)} of {exact(of)}
          </span>
          <Button
            type="button"
            outline
            disabled={last >= of}
            onClick={() => narrow({ ...filter, from: last })}
          >
            Further lines
          </Button>
        </p>
      )}
    </section>
  )
}

function Rejected(props: {
  readonly line: ReviewRoom['lines'][number]
  readonly plain: string
  readonly section: string
  readonly mayObject: boolean
}) {
  const { line } = props
  const [open, setOpen] = useState<'paper' | 'objection'>()
  const toggle = (what: 'paper' | 'objection') =>
    setOpen((now) => (now === what ? undefined : what))
  const where = linePlace(line)
  return (
    <li className="rejected__line">
      <div className="rejected__facts">
        <b>{where}</b>
        <span className="quiet">{line.county}</span>
        <span>{props.plain}</span>
        <span className="small quiet">{props.section}</span>
        {line.objections > 0 && (
          <span className="usa-tag">{counted(line.objections, 'objection')}</span>
        )}
      </div>
      <div className="actions">
        {line.hasPicture && (
          <Button
            type="button"
            outline
            aria-expanded={open === 'paper'}
            onClick={() => toggle('paper')}
          >
            See the line<About>{where}</About>
          </Button>
        )}
        {props.mayObject && (
          <Button
            type="button"
            outline
            aria-expanded={open === 'objection'}
            onClick={() => toggle('objection')}
          >
            Object<About>{where}</About>
          </Button>
        )}
      </div>
      {open === 'paper' && (
        <img
          className="rejected__paper"
          src={`/api/review-room/lines/${encodeURIComponent(line.lineId)}/paper`}
          alt={`${where} as it stands on paper`}
        />
      )}
      {open === 'objection' && (
        <ObjectionForm
          lineId={line.lineId}
          where={where}
          leave={() => setOpen(undefined)}
        />
      )}
    </li>
  )
}

function sectionOf(ground: ReviewRoom['grounds'][number] | undefined): string {
  if (ground === undefined) return ''
  return ground.unverified ? `${ground.section} (unverified)` : ground.section
}
