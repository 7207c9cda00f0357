import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link, useNavigate, useParams } from 'react-router'
import { filedQuery, lawChanged } from '../api/law-queries.ts'
import { meQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { CountsCard } from '../filing/counts-card.tsx'
import { ReceiptCard } from '../filing/receipt-card.tsx'
import { ReconciliationCard } from '../filing/reconciliation-card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { counted } from '../words/number.ts'

/** One filing: handed over, received, counted, and both counts held against each other. */
export function FiledRoute() {
  const { id = '' } = useParams()
  const { data: page } = useSuspenseQuery(filedQuery(id))
  const { data: me } = useSuspenseQuery(meQuery)
  const { filing } = page
  const mayFile = me.may.includes('file-petition')
  return (
    <div className="stack">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to="/filing">Filing</Link>
          </p>
          <h1>Filed with {filing.place ?? 'the office'}</h1>
          <p>
            {longDate(filing.on)}, {counted(filing.boxes, 'box', 'boxes')} with{' '}
            {counted(filing.sheets, 'sheet')} and {counted(filing.lines, 'line')}; by{' '}
            {filing.filer.name}
            {filing.filer.authorisedBy !== null &&
              `, authorised by ${filing.filer.authorisedBy} on ${longDate(filing.filer.authorisedOn ?? '')}`}
            .
          </p>
          {filing.late && <p className="notice">This is after the last day to file.</p>}
        </div>
        {mayFile && page.mayUndo && <UndoFiling id={filing.id} />}
      </div>
      <ReceiptCard page={page} mayFile={mayFile} />
      <CountsCard page={page} mayFile={mayFile} />
      <ReconciliationCard page={page} mayNote={mayFile} />
    </div>
  )
}

function UndoFiling(props: { readonly id: number }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const undo = useMutation({
    mutationFn: () => send('POST', `/api/filing/filings/${props.id}/undo`),
    onSuccess: async () => {
      await navigate('/filing')
      await lawChanged(client)
    },
  })
  return (
    <div>
      <Button
        type="button"
        secondary
        disabled={undo.isPending}
        onClick={() => undo.mutate()}
      >
        It was not filed: take it back
      </Button>
      <RefusedNotice error={undo.error} />
    </div>
  )
}
