import type { RuledPage } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { Link } from 'react-router'
import { paperChanged } from '../api/paper-queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

/** What people said of pages, to be taken back. */
export function RuledPages(props: {
  readonly pages: readonly RuledPage[]
  readonly mayUndo: boolean
}) {
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: (id: number) => send('POST', `/api/scans/rulings/${id}/undo`),
    onSuccess: () => paperChanged(client),
  })
  return (
    <Card title="Said by people">
      <RefusedNotice error={undo.error} />
      <ul className="scanned-before">
        {props.pages.map((page) => (
          <li key={page.id}>
            {page.fileName}, page {page.page}:{' '}
            {page.ruling === 'sheet' ? (
              <Link to={`/sheets/${page.sheet ?? ''}`}>{page.printedId}</Link>
            ) : page.ruling === 'blank' ? (
              'blank'
            ) : (
              'not ours'
            )}{' '}
            <span className="quiet">({page.by})</span>{' '}
            {props.mayUndo && (
              <Button
                type="button"
                unstyled
                disabled={undo.isPending}
                onClick={() => undo.mutate(page.id)}
              >
                Undo
                <About>
                  {page.fileName}, page {page.page}
                </About>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
