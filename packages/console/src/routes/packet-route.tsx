import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link, useParams } from 'react-router'
import { packetQuery } from '../api/paper-queries.ts'
import { meQuery } from '../api/queries.ts'
import { CoverLines } from '../packets/cover-lines.tsx'
import { TakeInForm } from '../packets/take-in-form.tsx'
import { Card } from '../pieces/card.tsx'
import { SheetTable } from '../sheets/sheet-table.tsx'
import { StateBar } from '../sheets/state-bar.tsx'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'

/** One packet: its stack, who has it, and taking it in. Printed, it is the packet's list. */
export function PacketRoute() {
  const { id = '' } = useParams()
  const { data: packet } = useSuspenseQuery(packetQuery(id))
  const { data: me } = useSuspenseQuery(meQuery)
  const mayMove = me.may.includes('move-sheets')
  return (
    <div className="stack packet-page">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to="/packets">Packets</Link>
          </p>
          <h1>{packet.id}</h1>
          <p>
            {packet.county} · {packet.channel} · {counted(packet.sheets, 'sheet')}
            {packet.outSince !== null &&
              ` · ${packet.out} out with ${packet.holders.join(', ')} since ${longDate(packet.outSince)}`}
          </p>
        </div>
        <div className="actions">
          {mayMove && packet.hasPdf && (
            <a
              className={packet.out > 0 ? 'usa-button usa-button--outline' : 'usa-button'}
              href={`/api/packets/${encodeURIComponent(packet.id)}/sheets.pdf`}
              download
            >
              Download the PDF
            </a>
          )}
          <Button type="button" outline onClick={() => window.print()}>
            Print this list
          </Button>
        </div>
      </div>
      <StateBar counts={packet.counts} label="Sheets of this packet by where they are" />
      {mayMove && (
        <div className="not-printed">
          <TakeInForm key={packet.id} packet={packet} />
        </div>
      )}
      <Card title="Its sheets">
        {packet.sheetList.length === 0 ? (
          <p>None of its sheets is with you.</p>
        ) : (
          <SheetTable caption={`Sheets of ${packet.id}`} sheets={packet.sheetList} />
        )}
      </Card>
      <CoverLines />
    </div>
  )
}
