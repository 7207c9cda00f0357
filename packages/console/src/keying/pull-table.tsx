import type { PullList } from '@groundswell/server/wire'
import { counted } from '../words/number.ts'

// The numbers printed before the lines, not how many there are.
const rowsHead = 'Key line number'

type Place = PullList['places'][number]

/** What is to be fetched from one box: a line a sheet, with room for a tick. */
export function PullTable(props: { readonly place: Place }) {
  const { place, sheets } = props.place
  const hasPackets = sheets.some(({ packet }) => packet !== null)
  const hasHolders = sheets.some(({ holder }) => holder !== null)
  return (
    <table className="data-table data-table--stacks pull-table">
      <caption>
        <b>{place ?? 'No box noted'}</b>: {counted(sheets.length, 'sheet')}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="only-for-readers">Fetched</span>
          </th>
          {hasPackets && <th scope="col">Packet</th>}
          <th scope="col">Sheet</th>
          <th scope="col">{rowsHead}</th>
          <th scope="col">County</th>
          {hasHolders && <th scope="col">Out with</th>}
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheet.sheet}>
            <td className="pull-table__tick">
              <span className="tick-box" aria-hidden="true" />
            </td>
            {hasPackets && <td data-head="Packet">{sheet.packet}</td>}
            <th scope="row">{sheet.sheet}</th>
            <td className="pull-table__rows" data-head={rowsHead}>
              {sheet.rows.join(', ')}
            </td>
            <td data-head="County">{sheet.county}</td>
            {hasHolders && <td data-head="Out with">{sheet.holder}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
