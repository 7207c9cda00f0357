import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from '@trussworks/react-uswds'
import { startTransition, useState } from 'react'
import { meQuery } from '../api/queries.ts'
import { PageHead } from '../pieces/page-head.tsx'
import { GroundTable } from '../review-room/ground-table.tsx'
import { GuestsCard } from '../review-room/guests-card.tsx'
import { ObjectionList } from '../review-room/objection-list.tsx'
import { RejectedList } from '../review-room/rejected-list.tsx'
import { RoomHead } from '../review-room/room-head.tsx'
import { type RoomFilter, roomQuery } from '../review-room/room-queries.ts'

/** The proponents' room: which lines were rejected and why, without anybody's name. */
export function ReviewRoomRoute() {
  const { data: me } = useSuspenseQuery(meQuery)
  const [filter, setFilter] = useState<RoomFilter>({ ground: '', county: '', from: 0 })
  const { data: room } = useSuspenseQuery(roomQuery(filter))
  // The list that is there stays until the narrowed one has come.
  const narrow = (next: RoomFilter) => startTransition(() => setFilter(next))
  const keepsBook = me.may.includes('keep-office-book')
  return (
    <div className="stack review-room">
      <PageHead path="/review-room">
        {room.lines.length > 0 && (
          <Button type="button" outline onClick={() => window.print()}>
            Print this list
          </Button>
        )}
      </PageHead>
      <RoomHead room={room} />
      {room.rejected > 0 && (
        <>
          <GroundTable
            room={room}
            chosen={filter.ground}
            choose={(ground) => narrow({ ...filter, ground, from: 0 })}
          />
          <RejectedList
            room={room}
            filter={filter}
            narrow={narrow}
            mayObject={me.may.includes('object-to-lines')}
          />
        </>
      )}
      {room.open && room.rejected === 0 && (
        <p className="empty">No line was rejected. There is nothing to see here.</p>
      )}
      <ObjectionList objections={room.objections} mayAnswer={keepsBook} />
      {keepsBook && <GuestsCard today={new Date().toISOString().slice(0, 10)} />}
    </div>
  )
}
