import { type PagedParagraph, type PagedText, pagedText } from '../layout/paged-text.ts'
import { bold, type Run, roman } from '../layout/set-text.ts'
import type { PaperName } from '../paper.ts'
import type { Certificate, CertificateFigure } from './certificate.ts'
import { partKey } from './official-case.ts'

/** How a certificate is worded; sentences for people live in the shells. */
export interface CertificateWords {
  readonly language: string
  readonly title: (petition: string) => string
  readonly final: (final: Certificate['final']) => string
  readonly issued: (certificate: Certificate) => string
  readonly counts: string
  readonly required: string
  readonly raw: (part: string) => string
  readonly commitment: string
  readonly seed: string
  readonly sample: string
  readonly findings: (part: string) => string
  readonly found: (counts: {
    readonly lines: number
    readonly valid: number
    readonly rejected: Readonly<Record<string, number>>
  }) => string
  readonly everyLine: (part: string) => string
  readonly reckoning: string
  readonly figure: (id: string) => string
  readonly rounding: (rounding: CertificateFigure['rounding']) => string
  readonly steps: string
  readonly step: (id: Certificate['steps'][number]['step']) => string
  readonly state: (state: string) => string
  readonly unverified: string
  readonly foot: (page: number, pages: number) => string
}

/**
 * The certificate as a document for reading on paper: what was reported, every figure as a
 * clerk would write it with its section, who did each step and when, and what is not confirmed.
 */
export function certificateDocument(
  certificate: Certificate,
  words: CertificateWords,
  paper: PaperName,
): PagedText {
  const { reported, figures, secondFigures, steps, unverifiedRules } = certificate
  const part = (of: Parameters<typeof partKey>[0]) => partKey(of)
  const told = (label: string, value: string) => text([bold(`${label}  `), roman(value)])
  const number = (value: number) => value.toLocaleString('en-US')
  const optional = (label: string, value: string | undefined) =>
    value === undefined ? [] : [told(label, value)]
  const title = words.title(certificate.petition.title)
  const paragraphs: readonly PagedParagraph[] = [
    { role: 'title', runs: [bold(title)], points: 17, spaceAboveMm: 0 },
    text([bold(words.final(certificate.final))], 3),
    text([roman(words.issued(certificate))]),
    heading(words.counts),
    told(words.required, number(certificate.required)),
    ...reported.raw.map((raw) => told(words.raw(part(raw)), number(raw.raw))),
    ...optional(words.commitment, reported.commitment),
    ...optional(words.seed, reported.seed),
    ...reported.draws.map((draw) => told(words.sample, draw.sampleSha256)),
    ...reported.samples.map((found) =>
      told(words.findings(part(found)), words.found(found)),
    ),
    ...reported.fullCheck.map((found) =>
      told(words.everyLine(part(found)), words.found(found)),
    ),
    ...(figures.length === 0 ? [] : [heading(words.reckoning)]),
    ...[...figures, ...secondFigures].map((figure) => figureLine(figure, words)),
    heading(words.steps),
    ...steps.map(({ step, state, on, by, sections }) =>
      text([
        bold(`${words.step(step)}  `),
        roman(
          [words.state(state), on, by, sections.join('; ')].filter(Boolean).join(', '),
        ),
      ]),
    ),
    ...(unverifiedRules.length === 0
      ? []
      : [heading(words.unverified), text([roman(unverifiedRules.join('; '))])]),
  ]
  return pagedText({
    title,
    language: words.language,
    paper,
    paragraphs,
    // Nothing is struck or added on a certificate.
    edits: { struck: '', added: '' },
    foot: words.foot,
  })
}

function figureLine(figure: CertificateFigure, words: CertificateWords): PagedParagraph {
  const { id, place, reckoning, rounding, value, sections } = figure
  const where = place === undefined ? '' : `${place}: `
  const how = [words.rounding(rounding), sections.join('; ')].filter(Boolean).join('; ')
  return text([
    bold(`${where}${words.figure(id)}  `),
    roman(`${reckoning.replaceAll(' x ', ' × ')} = `),
    bold(value),
    roman(how === '' ? '' : `  (${how})`),
  ])
}

function text(runs: readonly Run[], spaceAboveMm = 1.2): PagedParagraph {
  return { role: 'paragraph', runs, points: 10, spaceAboveMm }
}

function heading(words: string): PagedParagraph {
  return { role: 'heading', runs: [bold(words)], points: 12, spaceAboveMm: 5 }
}
