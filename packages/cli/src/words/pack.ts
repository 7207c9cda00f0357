import { dutyTimeText, type Pack, provisionText, windowText } from '@groundswell/rules'
import { grouped, table } from '../table.ts'

/** A pack as a person reads it: kinds, counting, reasons, provisions, and what is open. */
export function packText(pack: Pack): string {
  const section = (ids: readonly string[]) =>
    pack.citations
      .filter((c) => ids.includes(c.id))
      .map((c) => (c.status === 'unverified' ? `${c.section} (unverified)` : c.section))
      .join('; ')
  const kinds = pack.kinds.map((k) => {
    const now = k.requirement.published.find(
      (p) => p.from <= pack.on && pack.on <= p.until,
    )
    const share = `${k.requirement.fraction} of ${k.requirement.of}`
    return [
      k.kind,
      now === undefined ? share : grouped(now.required),
      windowText(k.circulation),
      section([...k.requirement.cites, ...k.circulation.cites]),
    ]
  })
  const reasons = pack.reasons.map((r) => [r.code, r.plain, section(r.cites)])
  const duties = pack.duties.map((d) => [
    d.id,
    d.title,
    dutyTimeText(d.when),
    d.cost,
    section(d.cites),
  ])
  const provisions = pack.provisions.map(
    (p) => `- ${provisionText(p)}  [${section(p.cites)}]`,
  )
  const open = pack.citations.filter((c) => c.status === 'unverified')
  return [
    `${pack.title}, ${pack.reference}`,
    `This text of the law: ${pack.version.from} to ${pack.version.until ?? 'today'}`,
    `\nPetitions\n${table(['kind', 'requirement', 'window', 'law'], kinds)}`,
    `\nReasons to reject a line\n${table(['code', 'reason', 'law'], reasons)}`,
    ...(duties.length === 0
      ? []
      : [`\nDuties\n${table(['duty', 'what', 'when', 'missed', 'law'], duties)}`]),
    `\nProvisions\n${provisions.join('\n')}`,
    `\nNot confirmed at the official source (${open.length})\n${open
      .map((c) => `- ${c.section}${c.note ? `: ${c.note}` : ''}`)
      .join('\n')}`,
  ].join('\n')
}
