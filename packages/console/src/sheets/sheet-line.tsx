import type { SheetPage } from '@groundswell/server/wire'
import { shortDate } from '../words/date.ts'
import { eventWords } from '../words/sheet-words.ts'
import { sheetStations } from './sheet-stations.ts'

/** A sheet's life as one line of stations, each with its day and person. */
export function SheetLine(props: { readonly sheet: SheetPage }) {
  const { events, state } = props.sheet
  return (
    <ol className="stations">
      {sheetStations(events, state).map((station, at) => (
        <li
          key={`${station.kind}-${at}`}
          className={[
            'station',
            station.reached === null ? 'station--ahead' : '',
            station.isHere ? 'station--here' : '',
            station.isOdd ? 'station--odd' : '',
          ].join(' ')}
          aria-current={station.isHere ? 'step' : undefined}
        >
          <b>{eventWords.get(station.kind) ?? station.kind}</b>
          {station.reached === null ? (
            <span className="only-for-readers">not yet</span>
          ) : (
            <>
              <span>{shortDate(station.reached.on)}</span>
              <span className="quiet">{station.reached.who}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}
