import { err, ok, parseCalendarDate, type Result } from '@groundswell/basics'
import { type ConsentProblem, consentProblem } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import type { ConsentInput, Consents } from '../wire/consent.ts'
import { keptDocumentType } from './consent-document.ts'
import { consentRecords, consentsView } from './consents-view.ts'

export interface ConsentRefusal {
  readonly code:
    | 'consent-refused'
    | 'date-in-future'
    | 'no-such-record'
    | 'nothing-to-undo'
  readonly field?: string
  readonly sentence?: string
}

/** Records what a body has decided, with its document. Nothing here follows from votes. */
export async function recordConsent(
  office: Office,
  by: Me,
  input: ConsentInput,
): Promise<Result<Consents, ConsentRefusal>> {
  const on = parseCalendarDate(input.on)
  if (!on.ok || on.value > (await petitionDay(office))) {
    return err({ code: 'date-in-future', field: 'on' })
  }
  const { document, votes, ...rest } = input
  const before = await consentRecords(office.records)
  const record = {
    ...rest,
    on: on.value,
    enteredBy: by.name,
    document: { title: document.title },
    ...(votes === undefined ? {} : { votes }),
  }
  const possible = consentProblem(record, before)
  if (!possible.ok) return err({ code: 'consent-refused', ...sayWhy(possible.error) })
  const file = await keptFile(office, document)
  if (file === 'not-here') {
    return err({
      code: 'consent-refused',
      field: 'document.sha256',
      sentence: 'The file of the document is not here. Hand it in again.',
    })
  }
  await office.records
    .insertInto('consent_entry')
    .values({
      route: input.route,
      stage: input.stage,
      way: input.way,
      body: input.body,
      decision: input.decision,
      on_day: on.value,
      yes: votes?.yes ?? null,
      of_votes: votes?.of ?? null,
      document_title: document.title,
      document_url: document.url ?? null,
      document_hash: document.sha256 ?? null,
      document_name: file?.name ?? null,
      document_type: file?.type ?? null,
      strikes: null,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(await consentsView(office))
}

/** Strikes an entry made by mistake; a consent that was taken back is another record. */
export async function strikeConsent(
  office: Office,
  by: Me,
  given: { readonly id: number; readonly reason: string },
): Promise<Result<Consents, ConsentRefusal>> {
  const row = await office.records
    .selectFrom('consent_entry')
    .selectAll()
    .where('id', '=', given.id)
    .where('decision', '<>', 'struck')
    .executeTakeFirst()
  if (row === undefined) return err({ code: 'no-such-record' })
  const struck = await office.records
    .selectFrom('consent_entry')
    .select('id')
    .where('strikes', '=', given.id)
    .executeTakeFirst()
  if (struck !== undefined) return err({ code: 'nothing-to-undo' })
  const { route, stage, way, body, on_day } = row
  await office.records
    .insertInto('consent_entry')
    .values({
      route,
      stage,
      way,
      body,
      decision: 'struck',
      on_day,
      yes: null,
      of_votes: null,
      document_title: given.reason,
      document_url: null,
      document_hash: null,
      strikes: given.id,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(await consentsView(office))
}

/** The file that the entry names as handed in; null when it gives a hash alone, or none. */
async function keptFile(
  office: Office,
  { sha256, name }: ConsentInput['document'],
): Promise<{ readonly name: string; readonly type: string } | null | 'not-here'> {
  if (name === undefined) return null
  const type = sha256 === undefined ? undefined : await keptDocumentType(office, sha256)
  return type === undefined ? 'not-here' : { name, type }
}

function sayWhy(problem: ConsentProblem): { field: string; sentence: string } {
  switch (problem.kind) {
    case 'unknown-stage':
      return { field: 'stage', sentence: 'There is no such stage on this way.' }
    case 'no-document':
      return { field: 'document.title', sentence: 'A consent needs its document.' }
    case 'unknown-body':
      return {
        field: 'body',
        sentence: `“${problem.body}” is not one of those whose consent is gathered here.`,
      }
    case 'counted-stage':
      return {
        field: 'decision',
        sentence: `The law counts here: ${problem.needed} are needed, and nobody’s word completes it.`,
      }
    case 'nothing-to-rescind':
      return {
        field: 'decision',
        sentence: `No consent of ${problem.body} is on record that could be taken back.`,
      }
    case 'impossible-votes':
      return {
        field: 'votes',
        sentence: `${problem.yes} of ${problem.of} votes cannot be.`,
      }
    case 'too-few-votes': {
      const [part, whole] = problem.share
      return {
        field: 'votes',
        sentence: `${problem.yes} of ${problem.of} votes are fewer than ${part}/${whole}, which ${problem.body} needs.`,
      }
    }
  }
}
