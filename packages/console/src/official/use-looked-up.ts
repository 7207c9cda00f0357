import type { VerifierLine, VoterForLine, VoterSearchHit } from '@groundswell/server/wire'
import { useState } from 'react'
import { read } from '../api/request.ts'

type DeskCandidate = VerifierLine['candidates'][number]

/** Voters whom the verifier looked up for the line in hand, the last one first. */
export function useLookedUp(lineId: string | undefined) {
  const [found, setFound] = useState<{
    readonly lineId: string
    readonly voters: readonly DeskCandidate[]
  }>()
  const lookedUp = found !== undefined && found.lineId === lineId ? found.voters : []

  /** Puts a voter before the others, with the signatures of the registration. */
  const lookUp = async (of: string, hit: VoterSearchHit) => {
    const path = `/api/verification/lines/${encodeURIComponent(of)}/voters/${encodeURIComponent(hit.voterId)}`
    // Without an answer the voter can be chosen all the same: the server judges the finding.
    const known = await read<VoterForLine>(path).catch(() => undefined)
    const voter: DeskCandidate = {
      ...hit,
      probability: 0,
      weight: 0,
      explanation: '',
      fields: [],
      signatures: known?.signatures ?? [],
      alreadyCountedOn: known?.alreadyCountedOn ?? null,
      disqualifiers: known?.disqualifiers ?? [],
    }
    setFound((now) => {
      const before = now?.lineId === of ? now.voters : []
      const others = before.filter(({ voterId }) => voterId !== hit.voterId)
      return { lineId: of, voters: [voter, ...others] }
    })
  }
  return { lookedUp, lookUp }
}
