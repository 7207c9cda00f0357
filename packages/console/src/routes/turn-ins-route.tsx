import type { AnnouncedReturn, TurnIn } from '@groundswell/server/wire'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { petitionQuery, turnInsQuery } from '../api/queries.ts'
import { Skeleton } from '../app/skeleton.tsx'
import { PageHead } from '../pieces/page-head.tsx'
import { AddTurnIn } from '../turn-ins/add-turn-in.tsx'
import { AnnouncedList } from '../turn-ins/announced-list.tsx'
import { TurnInEditor } from '../turn-ins/turn-in-editor.tsx'
import {
  noFilter,
  TurnInFilter,
  type TurnInFilterValues,
} from '../turn-ins/turn-in-filter.tsx'
import { TurnInTable } from '../turn-ins/turn-in-table.tsx'
import { counted, exact } from '../words/number.ts'

const page = 50

/** Lines handed in: look, add, correct, take back. */
export function TurnInsRoute() {
  const { data: petition } = useSuspenseQuery(petitionQuery)
  const [filter, setFilter] = useState(noFilter)
  const [take, setTake] = useState(page)
  const [opened, setOpened] = useState<TurnIn>()
  const [announced, setAnnounced] = useState<AnnouncedReturn>()
  const [said, setSaid] = useState('')
  const list = useQuery({ ...turnInsQuery(addressOf(filter, take)), throwOnError: true })
  const { data } = list
  if (data === undefined) return <Skeleton />
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <div className="stack">
      <PageHead path="/turn-ins" />
      {opened === undefined ? (
        <AddTurnIn
          key={announced?.id}
          today={petition.asOf}
          choices={data.choices}
          announced={announced}
        />
      ) : (
        <TurnInEditor
          key={opened.id}
          turnIn={opened}
          choices={data.choices}
          leave={() => setOpened(undefined)}
          done={(words) => {
            setSaid(words)
            setOpened(undefined)
          }}
        />
      )}
      <AnnouncedList
        announced={data.announced}
        take={(each) => {
          setOpened(undefined)
          setAnnounced(each)
          window.scrollTo({ top: 0 })
        }}
      />
      <p role="status" className={said ? 'notice notice--done' : undefined}>
        {said}
      </p>
      <section aria-label="All turn-ins">
        <TurnInFilter values={filter} choices={data.choices} onChange={setFilter} />
        {data.turnIns.length === 0 ? (
          <p>
            {isFiltered
              ? 'No turn-in fits. Widen the filter to see the others.'
              : 'Nothing has been handed in yet. Add the first one above, or upload a file of them.'}
          </p>
        ) : (
          <>
            <p>
              <b>{exact(data.lines)}</b> lines in{' '}
              {counted(data.turnIns.length + data.more, 'turn-in')}, the newest recorded
              first.
            </p>
            <TurnInTable
              turnIns={data.turnIns}
              open={(turnIn) => {
                setSaid('')
                setOpened(turnIn)
                window.scrollTo({ top: 0 })
              }}
            />
            {data.more > 0 && take < 500 && (
              <p className="table-more">
                <Button
                  type="button"
                  unstyled
                  onClick={() => setTake((now) => Math.min(500, now + 5 * page))}
                >
                  Show more of the {exact(data.more)} others
                </Button>
              </p>
            )}
          </>
        )}
      </section>
    </div>
  )
}

function addressOf(filter: TurnInFilterValues, take: number): string {
  const wanted = Object.entries(filter).filter(([, value]) => value !== '')
  return new URLSearchParams([...wanted, ['take', String(take)]]).toString()
}
