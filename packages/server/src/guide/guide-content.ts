import type { Measure } from '@groundswell/petition'
import type { VoterGuidePage } from '@groundswell/petition/ballot'
import { type SubmittedText, submittedTexts } from '../ballot/ballot-texts.ts'
import { ballotView } from '../ballot/ballot-view.ts'
import type { Office } from '../office.ts'
import { currentText } from '../packets/measure-text.ts'
import { currentPetition } from '../records/current-petition.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { BallotView } from '../wire/ballot.ts'
import type { Petition } from '../wire/petition.ts'

/** Everything that stands on the page of the guide. */
export interface GuideContent {
  readonly petition: Petition
  readonly ballot: BallotView
  readonly page: VoterGuidePage
  readonly texts: readonly SubmittedText[]
  readonly measure: { readonly measure: Measure; readonly hash: string } | null
  /** The measure's number on the ballot, where it has one. */
  readonly number: number | null
}

/** Gathers the guide from the records; null before a petition is set up. */
export async function guideContent(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<GuideContent | null> {
  const petition = await currentPetition(office)
  const rules = await petitionRules(office.records)
  if (petition === null || rules === null) return null
  const ballot = await ballotView(office, rules)
  const { texts, ...page } = await submittedTexts(office.records, ballot.sides.order)
  return {
    petition,
    ballot,
    page,
    texts,
    measure: await currentText(office.records),
    number: ballot.order?.measures.find(({ key }) => key === '')?.number ?? null,
  }
}

/** The guide as data: texts with hashes, the order of the sides and how it was drawn. */
export function guideData({ petition, ballot, texts, measure, number }: GuideContent) {
  const { title, identifier, jurisdiction, kind } = petition
  return {
    format: 'groundswell-voter-guide',
    version: 1,
    title,
    identifier,
    jurisdiction,
    kind,
    rules: ballot.rules,
    number,
    election: ballot.facts.find((f) => f.kind === 'election')?.body ?? null,
    display: ballot.display,
    sides: ballot.sides,
    texts,
    missing: ballot.guide.missing,
    measureHash: measure?.hash ?? null,
  }
}
