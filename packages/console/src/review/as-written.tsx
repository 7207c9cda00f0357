import type { ReviewLine } from '@groundswell/server/wire'
import { nameOf, placeOf, streetOf } from '../pieces/claim-text.ts'
import { cropAddress } from '../pieces/crop-address.ts'
import { RowOfPictures } from '../pieces/row-of-pictures.tsx'
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
      <Pictures line={line} />
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
      {line.proposal || line.doubt ? (
        <SecondLook line={line} />
      ) : (
        <p className="written__why">
          <b>Why it waits:</b> {line.reason}
        </p>
      )}
      <p className="small quiet">
        Sheet for {line.county} County · {line.channel} · {line.circulator} · week of{' '}
        {dayAndMonth(line.weekOf)} · {line.drawn ? 'drawn at random' : 'not drawn'}
      </p>
      {line.history.length > 0 && <History line={line} />}
    </section>
  )
}

/** The ink itself, where the sheet was scanned: the row, its neighbours dimmed, the signature. */
function Pictures(props: { readonly line: ReviewLine }) {
  const { pictures, above, below, signature, row } = props.line
  if (pictures.length === 0) return null
  return (
    <div
      className="row-picture__rows written__ink"
      tabIndex={0}
      role="group"
      aria-label="The line as written"
    >
      <RowOfPictures pictures={above} className="row-picture__near" alt="" />
      <RowOfPictures
        pictures={pictures}
        className="row-picture__line"
        alt={`Line ${row}, as written`}
      />
      <RowOfPictures pictures={below} className="row-picture__near" alt="" />
      {signature && (
        <img
          className="written__signature"
          src={cropAddress(signature)}
          alt="The signature at full size"
        />
      )}
    </div>
  )
}

/** What a colleague or a newer roll asks of whoever decides now. */
function SecondLook(props: { readonly line: ReviewLine }) {
  const { proposal, doubt } = props.line
  return (
    <div className="written__second">
      {proposal && (
        <p>
          <b>{proposal.by}</b> rejected it: {proposal.label}. It takes two: press{' '}
          <kbd>c</kbd> to confirm, or decide otherwise.
        </p>
      )}
      {doubt && (
        <p>
          {doubt.sentence} The decision stands until you decide: press <kbd>k</kbd> to
          keep it, or decide anew.
        </p>
      )}
    </div>
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
          {decision.awaitsSecond && !decision.undone ? ', waits for another person' : ''}
          {decision.confirms !== null ? ', confirming a colleague' : ''}
          {decision.undone ? ', taken back' : ''}
        </li>
      ))}
    </ul>
  )
}
