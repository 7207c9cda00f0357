import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { lawChanged } from '../api/law-queries.ts'
import { send } from '../api/request.ts'
import { Card } from '../pieces/card.tsx'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

/** The address that a calendar on somebody's phone fetches by itself. */
export function FeedCard(props: {
  readonly feed: string | null
  readonly mayChange: boolean
}) {
  const { feed, mayChange } = props
  const client = useQueryClient()
  const [copied, setCopied] = useState(false)
  const change = useMutation({
    mutationFn: (act: 'open' | 'end') => send('POST', '/api/calendar/feed', { act }),
    onSuccess: () => {
      setCopied(false)
      return lawChanged(client)
    },
  })
  if (feed === null && !mayChange) return null
  return (
    <Card
      className="feed"
      title="In your own calendar"
      sentence="Whoever has the address sees the dates of the law and nothing else: no name, no number of signatures. It works without signing in, and reminds a week ahead."
    >
      {feed !== null && (
        <div className="toolbar">
          <div className="feed__address">
            <Label htmlFor="feed">Address to subscribe to</Label>
            <TextInput id="feed" name="feed" type="text" readOnly value={feed} />
          </div>
          <Button
            type="button"
            outline
            onClick={() => {
              void navigator.clipboard?.writeText(feed).then(() => setCopied(true))
            }}
          >
            Copy
          </Button>
        </div>
      )}
      <p role="status">{copied ? 'Copied.' : ''}</p>
      <RefusedNotice error={change.error} />
      {mayChange && (
        <div className="actions">
          <Button
            type="button"
            outline
            disabled={change.isPending}
            onClick={() => change.mutate('open')}
          >
            {feed === null ? 'Open an address' : 'Make a new address'}
          </Button>
          {feed !== null && (
            <Button
              type="button"
              unstyled
              disabled={change.isPending}
              onClick={() => change.mutate('end')}
            >
              End this one: calendars that use it get nothing more
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}
