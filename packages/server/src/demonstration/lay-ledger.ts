import { addDays, calendarDate } from '@groundswell/basics'
import { sql } from 'kysely'
import { enterCirculator, noteInLedger } from '../compliance/circulator-ledger.ts'
import type { Office } from '../office.ts'
import { seal } from '../secrecy/sealed-text.ts'
import type { Me } from '../wire/account.ts'
import type { CirculatorEntryKind } from '../wire/compliance.ts'
import { ledgerPlan } from './paper-plan.ts'

const kinds: readonly CirculatorEntryKind[] = [
  'of-age',
  'registered',
  'trained',
  'declaration',
]

/** Those who carry the numbered packets, by the very acts of the ledger's screen. */
export async function layLedger(
  office: Office,
  given: { readonly manager: Me; readonly turnTo: (day: string) => Promise<void> },
): Promise<void> {
  const { manager, turnTo } = given
  await turnTo('2017-02-20')
  for (const { code, name, lacks } of ledgerPlan) {
    await enterCirculator(office, manager, { code, name })
    for (const kind of kinds) {
      if (lacks.includes(kind)) continue
      const noted = { circulator: code, kind, on: '2017-02-20' }
      const done = await noteInLedger(office, manager, noted)
      if (!done.ok) throw new Error(`the demonstration's ledger: ${done.error}`)
    }
  }
}

/**
 * Everybody else who handed lines in, entered some days before their first turn-in. The two
 * who came last still owe their age, and every fortieth the training: a ledger in use.
 */
export async function layRestOfLedger(office: Office, manager: Me): Promise<void> {
  const { rows } = await sql<{ code: string; first: string }>`
    select t.circulator as code, min(t.date)::text as first from turn_in_in_force t
    where t.circulator <> 'unknown' and t.circulator <> t.channel
      and not exists (select 1 from circulator c where c.code = t.circulator)
    group by t.circulator order by min(t.date), t.circulator
  `.execute(office.records)
  if (rows.length === 0) return
  const people = rows.map(({ code, first }, at) => {
    const entered = addDays(calendarDate(first), -5)
    const name = seal(office.keys, inventedName(at), `circulator ${code}`)
    const isNew = at >= rows.length - 2 && rows.length > 20
    const lacks = isNew ? ['of-age', 'trained'] : at % 40 === 39 ? ['trained'] : []
    return { code, entered, name, lacks }
  })
  await office.records
    .insertInto('circulator')
    .values(
      people.map(({ code, entered, name }) => ({
        code,
        name: name.bytes,
        key_id: name.keyId,
        noted_at: eveningOf(entered),
        noted_by: manager.name,
      })),
    )
    .execute()
  await office.records
    .insertInto('circulator_entry')
    .values(
      people.flatMap(({ code, entered, lacks }) =>
        kinds
          .filter((kind) => !lacks.includes(kind))
          .map((kind) => {
            const on = kind === 'trained' ? addDays(entered, 2) : entered
            return {
              circulator: code,
              kind,
              on_day: on,
              takes_back: null,
              by_id: manager.id,
              by_name: manager.name,
              at: eveningOf(on),
            }
          }),
      ),
    )
    .execute()
}

function eveningOf(day: string): Date {
  return new Date(`${day}T20:00:00Z`)
}

const givenNames =
  'Adela Bruno Carmen Dario Edith Farid Greta Hugo Imani Jonas Kaya Lorenz Mina Nestor Odile Pavel Quinn Renata'.split(
    ' ',
  )
const familyNames =
  'Abara Brandt Castel Dunmore Ekberg Fontane Garrity Hallor Ishida Jansky Kestrel Lindgren Marchetti Norling'.split(
    ' ',
  )

/** Somebody who is nobody; the same every time. */
function inventedName(at: number): string {
  const given = givenNames[at % givenNames.length]
  const family =
    familyNames[(at * 5 + Math.floor(at / givenNames.length)) % familyNames.length]
  return `${given} ${family}`
}
