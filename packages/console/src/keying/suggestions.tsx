import type { VoterSearchHit } from '@groundswell/server/wire'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { send } from '../api/request.ts'

const quietMs = 180

/** Voters whom the fields may mean, asked for when typing pauses. */
export function useSuggestions(
  typed: Readonly<Record<string, string>>,
): readonly VoterSearchHit[] {
  const asked = useSettled(JSON.stringify(typed))
  const { data } = useQuery({
    queryKey: ['suggestions', asked],
    queryFn: () =>
      send<readonly VoterSearchHit[]>(
        'POST',
        '/api/keying/suggestions',
        JSON.parse(asked),
      ),
    enabled: asked !== '{}',
    // Suggestions are a help; when they do not come, the desk works on without them.
    throwOnError: false,
    retry: false,
    gcTime: 0,
    placeholderData: (before) => before,
  })
  return asked === '{}' ? [] : (data ?? [])
}

/** A value that follows another once that has been quiet for a moment. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), quietMs)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}

/** The voters under the fields. Choosing one notes whom the reader means and fills in nothing. */
export function Suggestions(props: {
  readonly hits: readonly VoterSearchHit[]
  readonly linked: string | undefined
  readonly link: (voterId: string) => void
}) {
  const { hits, linked } = props
  return (
    <section className="suggestions" aria-labelledby="suggestions-head">
      <h2 id="suggestions-head" className="minor">
        On the roll, for comparison
        <span className="quiet">
          {' '}
          · fills in nothing; Alt and a figure notes whom you mean
        </span>
      </h2>
      <ol>
        {hits.map((hit, at) => (
          <li key={hit.voterId}>
            <button
              type="button"
              tabIndex={-1}
              aria-pressed={hit.voterId === linked}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => props.link(hit.voterId)}
            >
              <kbd>{at + 1}</kbd>
              <b>{hit.name}</b>
              <span>
                {hit.address}, {hit.city}
              </span>
              <span className="quiet">
                {hit.county} · {hit.status.toLowerCase()}
                {hit.birthYear === null ? '' : ` · born ${hit.birthYear}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
