import type { Refusal } from '@groundswell/rules'

/** Why the rules cannot answer for a petition of the movement, as a sentence. */
export function rulesSentence(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'no-version':
      return `No text of this law is held for ${refusal.on}.`
    case 'no-published-number':
      return 'No number of signatures is published for this start: enter the official one.'
    case 'unknown-petition-kind':
      return `These rules know no “${refusal.given}”; they know ${refusal.known.join(', ')}.`
    case 'not-in-this-pack':
      return `These rules hold no ${refusal.what}.`
    case 'unknown-jurisdiction':
      return `No rules are held for ${refusal.id}.`
    case 'not-a-pack-reference':
      return `“${refusal.text}” names no rules.`
    default:
      return 'The rules cannot answer for this petition.'
  }
}
