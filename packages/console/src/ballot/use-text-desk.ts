import type {
  BallotPartState,
  BallotTextBody,
  BallotTextInput,
  BallotTexts,
} from '@groundswell/server/wire'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { send } from '../api/request.ts'
import { ballotQuery, ballotTextsQuery } from './ballot-queries.ts'
import { shiftedClaims } from './shifted-claims.ts'

const empty: BallotTextBody = {
  text: '',
  claims: [],
  signers: [],
  listing: { properNouns: [], dictionaryWords: [] },
}

/** What a text is at the moment: as it is saved, or as somebody is changing it. */
export interface TextDesk {
  readonly body: BallotTextBody
  readonly isChanged: boolean
  readonly change: (next: Partial<BallotTextBody>) => void
  /** New words: claims move along with theirs. */
  readonly write: (text: string) => void
  readonly forget: () => void
  readonly send: (act: BallotTextInput['act'], note?: string, done?: () => void) => void
  readonly busy: boolean
  readonly error: unknown
}

/** The texts under work, one for each part, so that nothing is lost by looking at another. */
export function useTextDesk(part: BallotPartState): TextDesk {
  const client = useQueryClient()
  const [drafts, setDrafts] = useState<Readonly<Record<string, BallotTextBody>>>({})
  const saved = savedBody(part)
  const body = drafts[part.part] ?? saved
  const isChanged = drafts[part.part] !== undefined
  const anyChanged = Object.keys(drafts).length > 0
  useEffect(() => {
    if (!anyChanged) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [anyChanged])
  const forget = () =>
    setDrafts(({ [part.part]: _gone, ...rest }: Record<string, BallotTextBody>) => rest)
  const sending = useMutation({
    mutationFn: (input: BallotTextInput) =>
      send<BallotPartState>('POST', `/api/ballot/texts/${part.part}`, input),
    onSuccess: async (after) => {
      forget()
      client.setQueryData<BallotTexts>(ballotTextsQuery.queryKey, (before) =>
        before === undefined
          ? before
          : {
              ...before,
              parts: before.parts.map((p) => (p.part === after.part ? after : p)),
            },
      )
      await client.invalidateQueries({ queryKey: ballotQuery.queryKey })
    },
  })
  const change = (next: Partial<BallotTextBody>) => {
    sending.reset()
    setDrafts((all) => ({ ...all, [part.part]: { ...body, ...next } }))
  }
  return {
    body,
    isChanged,
    change,
    write: (text) =>
      change({ text, claims: shiftedClaims(body.claims, body.text, text) }),
    forget,
    send: (act, note = '', done) => {
      const seen = part.versions[0]?.version ?? 0
      const input: BallotTextInput =
        act === 'reopened'
          ? { act, seen, note }
          : act === 'ordered'
            ? { act, seen, note, ...body }
            : { act, seen, ...body }
      sending.mutate(input, { onSuccess: () => done?.() })
    },
    busy: sending.isPending,
    error: sending.error,
  }
}

function savedBody({ versions }: BallotPartState): BallotTextBody {
  const [newest] = versions
  if (newest === undefined) return empty
  const { text, claims, signers, listing } = newest
  return { text, claims, signers, listing }
}
