import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { complianceQuery, packetsQuery } from '../api/paper-queries.ts'
import { Card } from '../pieces/card.tsx'
import { longDate } from '../words/date.ts'
import { defectNames } from '../words/defect-words.ts'
import { counted, exact } from '../words/number.ts'

/** Sheets out for too long: whom to call. */
export function OutCard() {
  const { data } = useQuery({ ...packetsQuery, throwOnError: false })
  if (data === undefined || data.packets.length === 0) return null
  const late = data.outLongest.filter(({ daysOut }) => daysOut > 14)
  return (
    <Card
      title="Sheets out longer than 14 days"
      sentence={
        late.length === 0
          ? 'None: everybody brings their sheets back in time.'
          : `${counted(data.outOver14Days, 'sheet')}; the longest first.`
      }
    >
      <ol className="next-steps">
        {late.slice(0, 4).map((packet) => (
          <li key={packet.id}>
            <Link to={`/packets/${packet.id}`}>{packet.id}</Link>,{' '}
            {packet.holders.join(', ')}: {counted(packet.out, 'sheet')},{' '}
            {counted(packet.daysOut, 'day')}
          </li>
        ))}
      </ol>
      <p className="card__more">
        <Link to="/packets">Everything that is out</Link>
      </p>
    </Card>
  )
}

/** Sheets that would be thrown out, with the last day to mend them. */
export function GateCard() {
  const { data } = useQuery({ ...complianceQuery, throwOnError: false, retry: false })
  if (data === undefined || data.checked === 0) return null
  const open = data.findings.filter(
    ({ status, effect }) => status === 'open' && effect !== 'note',
  )
  const kinds = [...new Set(open.map(({ kind }) => kind))].slice(0, 4)
  const until = open.flatMap((each) => each.until ?? []).sort()[0]
  return (
    <Card
      title="Would the county take our sheets?"
      sentence={
        open.length === 0
          ? `Of ${counted(data.checked, 'sheet')} none can be thrown out for something that can be mended.`
          : `${exact(data.linesAtRisk)} lines on ${counted(data.sheetsAtRisk, 'sheet')} would be lost today.`
      }
    >
      <ul className="problems">
        {kinds.map((kind) => (
          <li key={kind}>
            <b>{exact(open.filter((each) => each.kind === kind).length)}</b>{' '}
            {(defectNames.get(kind) ?? kind).toLowerCase()}
          </li>
        ))}
      </ul>
      {until !== undefined && <p>Last day to mend: {longDate(until)}.</p>}
      <p className="card__more">
        <Link to="/compliance">Every sheet with its defect</Link>
      </p>
    </Card>
  )
}
