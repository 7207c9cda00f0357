import {
  type Certificate,
  type CertificateWords,
  certificateDocument,
} from '@groundswell/petition/official'
import { printDocument } from '@groundswell/petition/pdf'
import { figureName } from './figure-name.ts'
import { stepName } from './step-name.ts'

const n = (value: number) => value.toLocaleString('en-US')

const words: CertificateWords = {
  language: 'en',
  title: (petition) => `Certificate: ${petition}`,
  final: (final) => `The petition is ${final}.`,
  issued: ({ petition, issued }) =>
    `Issued on ${issued.on} by ${issued.by}, under ${petition.pack} (${petition.kind}); filed on ${petition.filed}. Every figure can be reckoned again from the files published with it.`,
  counts: 'What was reported',
  required: 'Signatures required',
  raw: (part) => (part === '' ? 'Raw count' : `Raw count, ${part}`),
  commitment: 'List of all lines, SHA-256',
  seed: 'Seed',
  sample: 'Sample, SHA-256',
  findings: (part) => (part === '' ? 'Sample' : `Sample, ${part}`),
  found: ({ lines, valid, rejected }) => {
    const grounds = Object.entries(rejected)
      .map(([code, count]) => `${n(count)} ${code.toLowerCase().replaceAll('_', ' ')}`)
      .join(', ')
    return `${n(lines)} lines checked, ${n(valid)} valid${grounds === '' ? '' : `; ${grounds}`}`
  },
  everyLine: (part) => (part === '' ? 'Every line' : `Every line, ${part}`),
  reckoning: 'The reckoning',
  figure: figureName,
  rounding: (rounding) => (rounding === 'none' ? '' : rounding),
  steps: 'The steps',
  step: stepName,
  state: (state) => (state === 'done' ? '' : state.replace('-', ' ')),
  unverified: 'Not confirmed at the official source',
  foot: (page, pages) => `${page} / ${pages}`,
}

/** The certificate as a tagged PDF on US Letter: the same certificate, the same bytes. */
export function certificatePdf(
  certificate: Readonly<Record<string, unknown>>,
): Promise<Uint8Array> {
  // The book keeps the certificate as it was made, so its shape is known by its format.
  if (certificate['format'] !== 'groundswell-certificate-1') {
    throw new Error('a certificate of another format')
  }
  const made = certificate as unknown as Certificate
  return printDocument(certificateDocument(made, words, 'letter'))
}
