import type { SheetHindrance } from '@groundswell/rules'
import type { Refusal } from '../refusal.ts'

/** Why a sheet cannot be printed under these rules, with the section that asks for more. */
export function sheetRefusal(hindrance: SheetHindrance, rules: string): Refusal {
  const open = hindrance.unverified ? ' (unverified)' : ''
  const rule = `${hindrance.cites.map(({ section }) => section).join('; ')}${open}`
  const code = hindrance.kind
  switch (hindrance.kind) {
    case 'paper-too-small': {
      const { widthInches, heightInches } = hindrance
      const sentence = `Under ${rules} a sheet is at least ${widthInches} by ${heightInches} inches; no paper of that size is printed here.`
      return { code, field: '--paper', sentence, rule }
    }
    case 'too-many-lines': {
      const sentence = `Under ${rules} a sheet has at most ${hindrance.atMost} lines.`
      return { code, field: '--lines', sentence, rule }
    }
    case 'not-printed-here': {
      const sentence = `Under ${rules} a sheet carries ${hindrance.what}, which is not printed here: have the form made by the office’s own pattern.`
      return { code, sentence, rule }
    }
  }
}
