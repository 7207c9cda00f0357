import type { VoterSearchHit } from '@groundswell/server/wire'
import { useMutation } from '@tanstack/react-query'
import { Button, Label, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { send } from '../api/request.ts'
import { RefusedNotice } from '../pieces/refused-notice.tsx'

const fields = [
  { key: 'last', label: 'Last name' },
  { key: 'first', label: 'First name' },
  { key: 'house', label: 'Number' },
  { key: 'street', label: 'Street' },
  { key: 'city', label: 'City' },
] as const

/** Finds a voter who is not among the candidates by whatever can be read. */
export function VoterSearch(props: {
  readonly choose: (hit: VoterSearchHit) => void
  readonly close: () => void
}) {
  const [asked, setAsked] = useState<Readonly<Record<string, string>>>({})
  const first = useRef<HTMLInputElement>(null)
  const firstHit = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  const search = useMutation({
    mutationFn: () =>
      send<readonly VoterSearchHit[]>('POST', '/api/voters/search', asked),
  })
  // The hand is at the keys: what was found is where it goes on.
  useEffect(() => {
    if (search.isSuccess) firstHit.current?.focus()
  }, [search.isSuccess])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    search.mutate()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves from anywhere inside
    <section
      className="search"
      aria-labelledby="search-head"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.close()
      }}
    >
      <h2 id="search-head">Find another voter</h2>
      <form onSubmit={submit}>
        <div className="search__fields">
          {fields.map(({ key, label }, i) => (
            <div key={key}>
              <Label htmlFor={`search-${key}`}>{label}</Label>
              <TextInput
                id={`search-${key}`}
                name={key}
                type="text"
                autoComplete="off"
                {...(i === 0 ? { inputRef: first } : {})}
                onChange={({ target }) =>
                  setAsked((now) => ({ ...now, [key]: target.value }))
                }
              />
            </div>
          ))}
        </div>
        <div className="actions">
          <Button type="submit" disabled={search.isPending}>
            Search the roll
          </Button>
          <Button type="button" outline onClick={props.close}>
            <kbd>Esc</kbd> Back to the candidates
          </Button>
        </div>
        <p className="small quiet">
          Enter searches by what you typed; then Enter takes the first voter found, Tab
          goes to the next.
        </p>
      </form>
      <RefusedNotice error={search.error} />
      <div aria-live="polite">
        {search.data?.length === 0 && (
          <p>Nobody on the roll fits. Try fewer words, or only the street.</p>
        )}
        <ul className="search__hits">
          {search.data?.map((hit, i) => (
            <li key={hit.voterId}>
              <button
                type="button"
                ref={i === 0 ? firstHit : undefined}
                onClick={() => props.choose(hit)}
              >
                <b>{hit.name}</b> {hit.address}, {hit.city} · {hit.county} County ·{' '}
                {hit.status}
                {hit.birthYear === null ? '' : ` · born ${hit.birthYear}`}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
