import { useSuspenseQuery } from '@tanstack/react-query'
import { keyingQuery, meQuery } from '../api/queries.ts'
import { TranscriptionDesk } from '../keying/transcription-desk.tsx'

/** The transcription desk. */
export function TranscribeRoute() {
  const { data: desk } = useSuspenseQuery(keyingQuery)
  const { data: me } = useSuspenseQuery(meQuery)
  return <TranscriptionDesk first={desk} me={me} />
}
