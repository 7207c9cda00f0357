import type { ExtractDesk, ExtractStanding } from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { extractsQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { About } from '../pieces/about.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'
import { longDate } from '../words/date.ts'
import { exact } from '../words/number.ts'
import { sizeWords } from '../words/size.ts'

/** One extract: whom it knows, from when, until when; taking it back. */
export function ExtractRow(props: {
  readonly extract: ExtractStanding
  readonly renew: (county: string | null) => void
}) {
  const { extract } = props
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const name = extract.county ?? 'The whole state'
  const revoke = useMutation({
    mutationFn: () => send<ExtractDesk>('POST', `/api/extracts/${extract.id}/revoke`),
    onSuccess: (desk) => {
      client.setQueryData(extractsQuery.queryKey, desk)
      setAsking(false)
    },
  })
  return (
    <li className="staff-row">
      <div>
        <h3>{name}</h3>
        <p>
          {exact(extract.voters)} voters of the roll of {longDate(extract.rollDate)},{' '}
          {sizeWords(extract.bytes)} for each phone.
        </p>
        <p className="small quiet">
          Made {longDate(extract.madeAt)} by {extract.madeBy}; phones stop answering on{' '}
          {longDate(extract.expiresAt)}.
        </p>
      </div>
      <div className="actions">
        <Button type="button" outline onClick={() => props.renew(extract.county)}>
          Make it anew<About>{name}</About>
        </Button>
        <Button type="button" secondary onClick={() => setAsking(true)}>
          Take back<About>{name}</About>
        </Button>
      </div>
      <RefusedNotice error={revoke.error} />
      {asking && (
        <div className="notice">
          <p>
            Phones drop this extract the next time they meet the server. A phone that
            never meets it again keeps it until {longDate(extract.expiresAt)}.
          </p>
          <div className="actions">
            <Button type="button" secondary onClick={() => revoke.mutate()}>
              Take {name} back
            </Button>
            <Button type="button" outline onClick={() => setAsking(false)}>
              Leave it out
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}
