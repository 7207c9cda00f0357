import {
  type BallotPart,
  type BallotText,
  ballotParts,
  isFrozen,
  type Side,
  type VoterGuidePage,
  voterGuidePage,
} from '@groundswell/petition/ballot'
import type { BallotTextRow } from '../storage/after-tables.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import {
  type BallotTextBody,
  type BallotTextVersion,
  ballotTextBody,
} from '../wire/ballot.ts'

/** The versions of one part, the oldest first. */
export async function textVersions(
  records: RecordStore,
  part: BallotPart,
): Promise<readonly BallotTextVersion[]> {
  const rows = await records
    .selectFrom('ballot_text')
    .selectAll()
    .where('part', '=', part)
    .orderBy('version')
    .execute()
  return rows.map(versionOf)
}

/** A part's text as the domain takes it: what is not there is left out. */
export function ballotTextOf(
  part: BallotPart,
  { text, claims, signers }: Pick<BallotTextBody, 'text' | 'claims' | 'signers'>,
): BallotText {
  return {
    part,
    text,
    signers,
    claims: claims.map(({ from, to, source }) => {
      if (source === undefined) return { from, to }
      const { title, seenOn, url, quote } = source
      return {
        from,
        to,
        source: {
          title,
          seenOn,
          ...(url === undefined || url === '' ? {} : { url }),
          ...(quote === undefined || quote === '' ? {} : { quote }),
        },
      }
    }),
  }
}

/** A submitted text with its hash and who submitted it. */
export interface SubmittedText extends BallotText {
  readonly hash: string
  readonly act: 'submitted' | 'ordered'
  readonly note: string | null
  readonly at: string
}

/** What the guide is made of: the frozen texts, and the page in the order of the sides. */
export async function submittedTexts(
  records: RecordStore,
  order: readonly Side[],
): Promise<VoterGuidePage & { readonly texts: readonly SubmittedText[] }> {
  const texts: SubmittedText[] = []
  for (const part of ballotParts) {
    const versions = await textVersions(records, part)
    if (!isFrozen(versions.map(({ act }) => act))) continue
    const frozen = versions.findLast(
      ({ act }) => act === 'submitted' || act === 'ordered',
    )
    if (frozen === undefined) continue
    const { hash, note, at } = frozen
    const act = frozen.act === 'ordered' ? 'ordered' : 'submitted'
    texts.push({ ...ballotTextOf(part, frozen), hash, act, note, at })
  }
  const [first = 'for', second = 'against'] = order
  return { ...voterGuidePage(texts, [first, second]), texts }
}

function versionOf(row: BallotTextRow): BallotTextVersion {
  const { version, act, note } = row
  return {
    version,
    act,
    ...ballotTextBody.parse(row.body),
    hash: row.text_hash,
    note,
    by: row.by_name,
    at: row.at.toISOString(),
  }
}
