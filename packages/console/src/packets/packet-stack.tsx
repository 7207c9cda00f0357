import type { PacketSummary } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { StateBar } from '../sheets/state-bar.tsx'
import { dayAndMonth } from '../words/date.ts'
import { counted } from '../words/number.ts'

/** Packets as stacks of sheets: where each lies, and what is out of it. */
export function PacketStack(props: { readonly packets: readonly PacketSummary[] }) {
  return (
    <ul className="packets">
      {props.packets.map((packet) => (
        <li key={packet.id} className="card packet">
          <div className="packet__head">
            <h3>
              <Link to={`/packets/${packet.id}`}>{packet.id}</Link>
            </h3>
            <span className="quiet">{packet.county}</span>
            <span className="quiet">{counted(packet.sheets, 'sheet')}</span>
          </div>
          <StateBar counts={packet.counts} label={`Sheets of ${packet.id}`} />
          {packet.out > 0 && packet.outSince !== null && (
            <p className="small">
              {packet.out} with {packet.holders.join(', ')} since{' '}
              {dayAndMonth(packet.outSince)} ({counted(packet.daysOut, 'day')})
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
