import { recordText } from '../ballot/record-text.ts'
import { recordConsent } from '../consents/record-consent.ts'
import { enterPetition, takeInCount } from '../movement/record-movement.ts'
import type { Office } from '../office.ts'
import type { Me } from '../wire/account.ts'
import { argumentDraft, consentsSoFar, movementBeside } from './beyond-plan.ts'

/**
 * What lies beyond the count: the same idea in other states, what others have said of it so
 * far, and a draft of the argument. Every decision and number in it is invented and says so.
 */
export async function lookBeyond(office: Office, manager: Me): Promise<void> {
  for (const { petition, count } of movementBeside) {
    must(await enterPetition(office, manager, petition))
    if (count === undefined) continue
    const { key, title, rules, kind, start, required } = petition
    const text = JSON.stringify({
      format: 'groundswell-standing',
      version: 1,
      title,
      rules,
      kind,
      start,
      required,
      ...count,
      demonstration: true,
    })
    const source = `https://${key}.example/standing.json`
    must(await takeInCount(office, manager, { key, text, source }))
  }
  for (const consent of consentsSoFar) {
    must(await recordConsent(office, manager, consent))
  }
  must(
    await recordText(office, manager, {
      part: 'argument-for',
      input: { act: 'draft', seen: 0, ...argumentDraft() },
    }),
  )
}

function must(done: { readonly ok: boolean; readonly error?: unknown }): void {
  if (!done.ok) {
    throw new Error(`the demonstration beyond the count: ${JSON.stringify(done.error)}`)
  }
}
