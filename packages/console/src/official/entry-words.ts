import type { OfficeView } from '@groundswell/server/wire'
import { counted, exact } from '../words/number.ts'

type Act = OfficeView['entries'][number]['act']

const stageWords = {
  sample: 'the sample',
  'second-sample': 'the second sample',
  full: 'every line',
} as const

/** An act of the office in one sentence. */
export function entryWords(act: Act): string {
  switch (act.kind) {
    case 'filing-received': {
      const where = act.county ? ` for ${act.county}` : ''
      return `Filing${where} taken in from ${act.filedBy}: ${counted(act.sheets, 'sheet')}, ${counted(act.lines, 'line')}. Receipt ${act.receipt}.`
    }
    case 'raw-count': {
      const where = act.county || 'All lines'
      return act.amends === null
        ? `${where}: raw count ${exact(act.lines)}.`
        : `${where}: raw count amended to ${exact(act.lines)}, because ${act.why}.`
    }
    case 'frame-committed':
      return `Committed to a list of ${counted(act.lines, 'line')}, ${act.commitment.slice(0, 12)}….`
    case 'seed-rolled':
      return `Seed of ${act.seed.length} digits entered${act.witnesses ? `; present: ${act.witnesses}` : ''}.`
    case 'sample-drawn':
      return `${counted(act.lines, 'line')} drawn as ${stageWords[act.stage]}.`
    case 'check-opened':
      return `${counted(act.lines, 'line')} put before the verifiers.`
    case 'findings-closed':
      return `Findings on ${stageWords[act.stage]} closed${act.stopped ? ' early, the requirement being reached' : ''}.`
    case 'state-certificate': {
      const numbers = `${exact(act.paper)} on paper, ${exact(act.online)} online`
      return act.amends === null
        ? `${act.state} certified ${numbers}.`
        : `Certificate of ${act.state} amended to ${numbers}, because ${act.why}.`
    }
    case 'district-count': {
      const of = act.base === null ? '' : ` of ${exact(act.base)}`
      return act.amends === null
        ? `District ${act.district}: ${exact(act.valid)} valid${of}.`
        : `District ${act.district} amended to ${exact(act.valid)} valid${of}, because ${act.why}.`
    }
    case 'certified':
      return `Certificate issued: ${act.outcome}.`
    case 'taken-back':
      return `Entry ${act.entry} taken back, because ${act.why}.`
  }
}
