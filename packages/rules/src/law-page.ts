import type { LawLine } from './law-line.ts'
import { lawLines } from './law-lines.ts'
import type { Citation } from './pack/citation.ts'
import type { Pack } from './pack/pack.ts'
import { procedure } from './procedure.ts'
import type { ProcedureStep } from './procedure-step.ts'
import type { Topic } from './provision.ts'

/**
 * The law as we run it: every rule, number and citation of the packs given, which are the
 * same jurisdiction on different days, as a Markdown page. A rule that differs between the
 * days stands once for each.
 */
export function lawPage(packs: readonly [Pack, ...(readonly Pack[])]): string {
  const [first] = packs
  const citations = [
    ...new Map(packs.flatMap((p) => p.citations).map((c) => [c.id, c])).values(),
  ]
  const days = packs.map((p) => p.on).join(', ')
  return [
    `# ${first.title}: the law as we run it`,
    '',
    `Made from the pack \`${first.id}\`; do not edit by hand. Rules in force on ${days}.`,
    'A rule that differs between days is marked with its day. Not legal advice.',
    '',
    'Marks: none = rule text or an official figure at the address given; *secondary* =',
    'reported by others; *derived* = arithmetic or a reading of cited text; ***unverified*** =',
    'not confirmed at the official source. Whatever rests on an unverified rule says so.',
    '',
    ...versionRows(packs),
    ...topics.flatMap((topic) => topicRows(topic, packs, citations)),
    ...procedureRows(packs),
    ...reasonRows(first),
    ...citationRows(citations),
  ].join('\n')
}

const topics: readonly Topic[] = [
  'requirement',
  'what a measure may say',
  'before circulation',
  'who may sign and circulate',
  'circulation',
  'form',
  'duties of the drive',
  'filing',
  'verification',
  'withdrawal',
  'after qualification',
  'the vote',
]

function versionRows(packs: readonly Pack[]): readonly string[] {
  const rows = packs.map((p) => {
    const until = p.version.until ?? 'open'
    return `| ${p.reference} | ${p.version.from} | ${until} | ${p.version.changes.join('; ')} |`
  })
  return [
    '## Versions shown',
    '',
    '| pack | unchanged from | to | new at its start |',
    '|---|---|---|---|',
    ...rows,
    '',
  ]
}

function topicRows(
  topic: Topic,
  packs: readonly Pack[],
  citations: readonly Citation[],
): readonly string[] {
  const rows = mergedLines(packs).filter((l) => l.line.topic === topic)
  if (rows.length === 0) return []
  return [
    `## ${topic.charAt(0).toUpperCase()}${topic.slice(1)}`,
    '',
    '| rule | source |',
    '|---|---|',
    ...rows.map(({ line, days }) => {
      const when = days.length === packs.length ? '' : `**${days.join(', ')}:** `
      return `| ${when}${cell(sentence(line.text))} | ${sources(line.cites, citations)} |`
    }),
    '',
  ]
}

interface MergedLine {
  readonly line: LawLine
  readonly days: readonly string[]
}

/** The lines of all days, those with the same words and sources only once. */
function mergedLines(packs: readonly Pack[]): readonly MergedLine[] {
  const merged = new Map<string, { line: LawLine; days: string[] }>()
  for (const pack of packs) {
    for (const line of lawLines(pack)) {
      const key = JSON.stringify([line.topic, line.id, line.text, line.cites])
      const known = merged.get(key)
      if (known) known.days.push(pack.on)
      else merged.set(key, { line, days: [pack.on] })
    }
  }
  const lines = [...merged.values()]
  // The wordings of one rule on different days stand together.
  const ids = [...new Set(lines.map((l) => l.line.id))]
  return ids.flatMap((id) => lines.filter((l) => l.line.id === id))
}

/** The official count step by step, for the kind of petition with the most steps. */
function procedureRows(packs: readonly [Pack, ...(readonly Pack[])]): readonly string[] {
  const newest = packs.at(-1) ?? packs[0]
  const longest = newest.kinds
    .flatMap(({ kind }) => {
      const steps = procedure(newest, kind)
      return steps.ok ? [steps.value] : []
    })
    .toSorted((a, b) => b.length - a.length)[0]
  if (!longest) return []
  return [
    `## The official count, step by step (${newest.on})`,
    '',
    '*Practice* marks what makes a draw public that the law only wants random.',
    '',
    ...flowChart(longest),
    '| step | who | time | source |',
    '|---|---|---|---|',
    ...longest.map(({ id, what, by, when, basis, time, cites }) => {
      const asked = when === 'if-asked' ? ', if the outcome asks for it' : ''
      const some = id === 'distribution' ? onlyFor(newest) : ''
      const days = time ? `${time.amount} ${time.unit} after ${time.after}` : ''
      const ids = cites.map((c) => c.id)
      const source = basis === 'practice' ? '*practice*' : sources(ids, newest.citations)
      return `| **${id}** ${sentence(`${what}${asked}${some}`)} | ${by} | ${days} | ${source} |`
    }),
    '',
  ]
}

/** The kinds of petition whose signatures must come from somewhere, where not all are. */
function onlyFor({ kinds }: Pack): string {
  const asked = kinds.filter((k) => k.requirement.distribution !== undefined)
  if (asked.length === kinds.length) return ''
  return ` (only: ${asked.map((k) => k.title).join(' / ')})`
}

/** What each step needs, as a diagram; steps that only some outcomes ask for are dashed. */
function flowChart(steps: readonly ProcedureStep[]): readonly string[] {
  const node = (id: string) => `${id.replaceAll('-', '_')}["${id.replaceAll('-', ' ')}"]`
  const arrows = steps.flatMap(({ id, needs, when }) =>
    needs.map((need) => {
      const asked = when === 'if-asked' && need === 'outcome' ? '|if it asks|' : ''
      return `  ${node(need)} ${when === 'always' ? '-->' : '-.->'}${asked} ${node(id)}`
    }),
  )
  if (steps.some((s) => s.when === 'if-asked')) {
    arrows.push(`  ${node('outcome')} -->|if it decides| ${node('certificate')}`)
  }
  if (steps.some((s) => s.id === 'distribution')) {
    arrows.push(`  ${node('projection')} --> ${node('outcome')}`)
  }
  return ['```mermaid', 'flowchart TD', ...arrows, '```', '']
}

function reasonRows(pack: Pack): readonly string[] {
  return [
    '## Reason codes',
    '',
    '| code | meaning | of | source |',
    '|---|---|---|---|',
    ...pack.reasons.map((r) => {
      const where = r.basis === 'law' ? '' : ' (known elsewhere)'
      return `| ${r.code} | ${cell(r.plain)}${where} | ${r.of} | ${sources(r.cites, pack.citations)} |`
    }),
    '',
  ]
}

function citationRows(citations: readonly Citation[]): readonly string[] {
  return [
    '## Citations',
    '',
    '| id | section | text as of | mark | where | note |',
    '|---|---|---|---|---|---|',
    ...citations.map((c) => {
      const where = c.url === undefined ? 'no public text at hand' : `<${c.url}>`
      const mark = c.status === 'official' ? '' : marked(c.status)
      return `| ${c.id} | ${cell(c.section)} | ${c.asOf} | ${mark} | ${where} | ${cell(c.note ?? '')} |`
    }),
    '',
  ]
}

function sources(ids: readonly string[], citations: readonly Citation[]): string {
  return ids
    .map((id) => {
      const found = citations.find((c) => c.id === id)
      if (!found) throw new Error(`no citation ${id}`)
      const mark = found.status === 'official' ? '' : ` (${marked(found.status)})`
      const section = cell(found.section)
      return found.url === undefined
        ? `${section}${mark}`
        : `[${section}](<${found.url}>)${mark}`
    })
    .join('; ')
}

function marked(status: Citation['status']): string {
  return status === 'unverified' ? '***unverified***' : `*${status}*`
}

/** A rule as a sentence: a capital at its head and a full stop at its end. */
function sentence(text: string): string {
  const head = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return /[.!?]”?$/.test(head) ? head : `${head}.`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
