import type { Claim, ReviewLine } from '@groundswell/server/wire'
import { dayAndMonth } from '../words/date.ts'

/** The line as it was written, large, with its neighbours on the sheet dimmed around it. */
export function AsWritten(props: { readonly line: ReviewLine }) {
  const { line } = props
  const before = line.neighbours.filter((n) => n.row < line.row).slice(-1)
  const after = line.neighbours.filter((n) => n.row > line.row).slice(0, 1)
  return (
    <section className="written" aria-labelledby="written-head">
      <h2 id="written-head" className="minor">
        As written · sheet {line.sheet}, line {line.row}
      </h2>
      <div className="written__sheet">
        {before.map((n) => (
          <Neighbour key={n.row} neighbour={n} />
        ))}
        <div className="written__line">
          <span className="written__row" aria-hidden="true">
            {line.row}
          </span>
          <p className="written__name">{nameOf(line.claim) || 'no name'}</p>
          <p className="written__address">{streetOf(line.claim) || 'no street'}</p>
          <p className="written__address">{placeOf(line.claim) || 'no city'}</p>
        </div>
        {after.map((n) => (
          <Neighbour key={n.row} neighbour={n} />
        ))}
      </div>
      <p className="written__why">
        <b>Why it waits:</b> {line.reason}
      </p>
      <p className="small quiet">
        Sheet for {line.county} County · {line.channel} · {line.circulator} · week of{' '}
        {dayAndMonth(line.weekOf)} · {line.drawn ? 'drawn at random' : 'not drawn'}
      </p>
      {line.history.length > 0 && <History line={line} />}
    </section>
  )
}

function Neighbour(props: { readonly neighbour: ReviewLine['neighbours'][number] }) {
  const { row, name, disposition } = props.neighbour
  return (
    <div className="written__neighbour">
      <span className="written__row" aria-hidden="true">
        {row}
      </span>
      <span>{name}</span>
      <span className="small">{disposition}</span>
    </div>
  )
}

function History(props: { readonly line: ReviewLine }) {
  return (
    <ul className="written__history small">
      {props.line.history.map((decision) => (
        <li key={decision.id}>
          {decision.by}:{' '}
          {decision.disposition === 'second-look'
            ? 'asks for a second look'
            : decision.disposition}
          {decision.undone ? ', taken back' : ''}
        </li>
      ))}
    </ul>
  )
}

function nameOf({ first, middle, last, suffix }: Claim): string {
  return [first, middle, last, suffix].filter(Boolean).join(' ')
}

function streetOf({ house, street, unit }: Claim): string {
  return [house, street, unit].filter(Boolean).join(' ')
}

function placeOf({ city, zip }: Claim): string {
  return [city, zip].filter(Boolean).join(' ')
}
