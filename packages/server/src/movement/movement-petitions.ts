import { calendarDate } from '@groundswell/basics'
import type {
  MovementCount,
  MovementPetition as Petition,
  PublishedStanding,
} from '@groundswell/petition/overview'
import { filedDay } from '../duties/drive-events.ts'
import type { Office } from '../office.ts'
import { currentPetition } from '../records/current-petition.ts'
import type { RecordStore } from '../storage/open-storage.ts'
import {
  type MovementPetition,
  movementPetition,
  type Standing,
} from '../wire/movement.ts'
import { ownDuties, ownStanding } from './own-standing.ts'

/** A petition of the movement with where it and its count come from. */
export interface EnteredPetition {
  readonly petition: Petition
  readonly isOwn: boolean
  /** As it was entered here; null for the drive of this server. */
  readonly entered: MovementPetition | null
  readonly source: string | null
  readonly sha256: string | null
}

/** The key of this server's own drive. */
export const ownKey = 'this-drive'

/** The drive of this server, if there is one, and the petitions that were entered. */
export async function movementPetitions(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<readonly EnteredPetition[]> {
  const own = await ownPetition(office)
  const rows = await office.records
    .selectFrom('movement_entry_in_force')
    .selectAll()
    .orderBy('key')
    .execute()
  const entered: EnteredPetition[] = []
  for (const { key, body } of rows) {
    const given = movementPetition.parse(body)
    const count = await newestCount(office.records, key)
    entered.push({
      petition: petitionOf(key, given, count?.standing),
      isOwn: false,
      entered: given,
      source: count?.source ?? null,
      sha256: count?.sha256 ?? null,
    })
  }
  return own === null ? entered : [own, ...entered]
}

async function ownPetition(
  office: Pick<Office, 'records' | 'clock'>,
): Promise<EnteredPetition | null> {
  const petition = await currentPetition(office)
  if (petition === null) return null
  const standing = await ownStanding(office)
  const { title, rules, kind, start, required } = petition
  const filed = await filedDay(office.records)
  const duties = await ownDuties(office)
  const given = {
    title,
    rules,
    kind,
    start,
    required,
    ...(filed === null ? {} : { filed }),
  }
  return {
    petition: {
      ...petitionOf(ownKey, given, standing ?? undefined),
      ...(duties === null ? {} : { duties }),
    },
    isOwn: true,
    entered: null,
    source: standing === null ? null : 'this drive’s own count',
    sha256: null,
  }
}

function petitionOf(
  id: string,
  given: MovementPetition,
  standing: Standing | PublishedStanding | undefined,
): Petition {
  const { title, rules, kind, start, required, base, filed, election } = given
  return {
    id,
    title,
    pack: rules,
    kind,
    start: calendarDate(start),
    ...(required === undefined ? {} : { required }),
    ...(base === undefined ? {} : { base }),
    ...(filed === undefined ? {} : { filed: calendarDate(filed) }),
    ...(election === undefined ? {} : { election: calendarDate(election) }),
    ...(standing === undefined ? {} : { count: countOf(standing) }),
    ...(standing?.duties === undefined ? {} : { duties: standing.duties }),
  }
}

function countOf(standing: Standing | PublishedStanding): MovementCount {
  const { asOf, lines, valid, odds } = standing
  return {
    asOf: calendarDate(asOf),
    lines,
    ...(valid === undefined ? {} : { valid }),
    ...(odds === undefined ? {} : { odds }),
  }
}

async function newestCount(records: RecordStore, key: string) {
  const row = await records
    .selectFrom('movement_count')
    .select(['body', 'source', 'sha256'])
    .where('key', '=', key)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (row === undefined) return undefined
  // It was read and found whole when it was taken in.
  const standing = row.body as PublishedStanding
  return { standing, source: row.source, sha256: row.sha256 }
}
