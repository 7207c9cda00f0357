import { err, ok, type Result } from '@groundswell/basics'
import { declarationRule } from '@groundswell/petition'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import type { Me } from '../wire/account.ts'
import {
  type DeclarationInput,
  type DeclarationSheet,
  declarationInput,
} from '../wire/compliance.ts'
import { complianceAnswer } from './compliance-answer.ts'

/** A sheet's declaration as it was read last, what the rules ask, and what follows. */
export async function declarationOf(
  office: Office,
  sheet: string,
): Promise<DeclarationSheet | null> {
  const rules = await petitionRules(office.records)
  const answer = await complianceAnswer(office, sheet)
  if (rules === null || answer === null || answer.checked === 0) return null
  const row = await office.records
    .selectFrom('declaration_reading')
    .selectAll()
    .where('sheet_id', '=', sheet)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const asked = declarationRule(rules.pack)
  return {
    sheet,
    asked: {
      parts: [...asked.parts],
      isStrict: asked.isStrict,
      hasNotary: asked.hasNotary,
      oneCounty: rules.pack.form?.oneCountyPerSheet === true,
    },
    reading:
      row === undefined
        ? null
        : {
            ...declarationInput.parse(row.body),
            by: row.by_name,
            at: row.at.toISOString(),
          },
    findings: answer.findings,
  }
}

/** Records what somebody read on a sheet's declaration; an earlier reading stays on record. */
export async function readDeclaration(
  office: Office,
  by: Me,
  given: { readonly sheet: string; readonly input: DeclarationInput },
): Promise<Result<DeclarationSheet, 'no-such-record'>> {
  const known = await office.records
    .selectFrom('sheet')
    .select('id')
    .where('id', '=', given.sheet)
    .executeTakeFirst()
  if (known === undefined) return err('no-such-record')
  const { date, signedOn } = given.input
  await office.records
    .insertInto('declaration_reading')
    .values({
      sheet_id: given.sheet,
      // A date that is not clear is not a date.
      body: JSON.stringify({
        ...given.input,
        signedOn: date === 'clear' ? signedOn : null,
      }),
      by_id: by.id,
      by_name: by.name,
      at: office.clock(),
    })
    .execute()
  const answer = await declarationOf(office, given.sheet)
  return answer === null ? err('no-such-record') : ok(answer)
}
