import { err, ok, parseCalendarDate, type Result, sha256Hex } from '@groundswell/basics'
import { readStanding, type StandingProblem } from '@groundswell/petition/overview'
import { pack, petitionKind } from '@groundswell/rules'
import type { Office } from '../office.ts'
import { petitionDay } from '../sheets/petition-day.ts'
import type { Me } from '../wire/account.ts'
import { type MovementInput, movementPetition, type Overview } from '../wire/movement.ts'
import { ownKey } from './movement-petitions.ts'
import { movementView } from './movement-view.ts'
import { rulesSentence } from './rules-sentence.ts'

export interface MovementRefusal {
  readonly code:
    | 'unknown-rules'
    | 'bad-input'
    | 'no-such-record'
    | 'standing-refused'
    | 'another-petition'
    | 'date-in-future'
    | 'already-uploaded'
  readonly field?: string
  readonly sentence?: string
}

/** Enters a petition of the movement, or corrects it: the newest entry of a key holds. */
export async function enterPetition(
  office: Office,
  by: Me,
  input: MovementInput,
): Promise<Result<Overview, MovementRefusal>> {
  const { key, ...petition } = input
  if (key === ownKey) {
    const sentence = 'That is this server’s own drive; it is in the overview already.'
    return err({ code: 'bad-input', field: 'key', sentence })
  }
  for (const field of ['start', 'filed', 'election'] as const) {
    const day = petition[field]
    if (day !== undefined && !parseCalendarDate(day).ok) {
      return err({ code: 'bad-input', field, sentence: `${day} is no day.` })
    }
  }
  const law = pack(petition.rules)
  const kind = law.ok ? petitionKind(law.value, petition.kind) : law
  if (!kind.ok) {
    const field = law.ok ? 'kind' : 'rules'
    return err({ code: 'unknown-rules', field, sentence: rulesSentence(kind.error) })
  }
  await writeEntry(office, by, { key, body: JSON.stringify(petition) })
  return ok(await movementView(office))
}

/** Takes a petition out of the overview; its records stay. */
export async function removePetition(
  office: Office,
  by: Me,
  key: string,
): Promise<Result<Overview, MovementRefusal>> {
  if ((await entryOf(office, key)) === null) return err({ code: 'no-such-record' })
  await writeEntry(office, by, { key, body: null })
  return ok(await movementView(office))
}

/**
 * Takes in what another drive has published of its count. It must be of the petition it is
 * entered for: the same rules, kind and start.
 */
export async function takeInCount(
  office: Office,
  by: Me,
  given: { readonly key: string; readonly text: string; readonly source: string },
): Promise<Result<Overview, MovementRefusal>> {
  const { key, text, source } = given
  const petition = await entryOf(office, key)
  if (petition === null) return err({ code: 'no-such-record' })
  const read = readStanding(text)
  if (!read.ok) return err({ code: 'standing-refused', ...saySo(read.error) })
  const standing = read.value
  for (const field of ['rules', 'kind', 'start'] as const) {
    if (standing[field] === petition[field]) continue
    const sentence = `That count is of a petition with ${field} ${standing[field]}; this one has ${petition[field]}.`
    return err({ code: 'another-petition', field, sentence })
  }
  if (standing.asOf > (await petitionDay(office))) {
    return err({ code: 'date-in-future', field: 'asOf' })
  }
  const sha256 = sha256Hex(text)
  const known = await office.records
    .selectFrom('movement_count')
    .select('id')
    .where('key', '=', key)
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (known !== undefined) return err({ code: 'already-uploaded' })
  await office.records
    .insertInto('movement_count')
    .values({
      key,
      body: JSON.stringify(standing),
      sha256,
      source,
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  return ok(await movementView(office))
}

async function entryOf({ records }: Office, key: string) {
  const row = await records
    .selectFrom('movement_entry_in_force')
    .select('body')
    .where('key', '=', key)
    .executeTakeFirst()
  return row === undefined ? null : movementPetition.parse(row.body)
}

async function writeEntry(
  office: Office,
  by: Me,
  { key, body }: { readonly key: string; readonly body: string | null },
): Promise<void> {
  await office.records
    .insertInto('movement_entry')
    .values({ key, body, by_id: by.id, by_name: by.name, at: office.clock() })
    .execute()
}

function saySo(problem: StandingProblem): { field?: string; sentence: string } {
  switch (problem.kind) {
    case 'not-json':
      return { sentence: 'The file is not JSON.' }
    case 'not-a-standing': {
      const { field, detail } = problem
      return {
        field,
        sentence: `${field || 'The file'} is not as it must be: ${detail}.`,
      }
    }
    case 'impossible-standing': {
      const { field } = problem
      return { field, sentence: `${field} cannot be what the file says.` }
    }
  }
}
