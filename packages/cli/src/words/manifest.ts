import type { FilingBox, ManifestWords } from '@groundswell/petition/filing'
import { grouped } from '../table.ts'

const counted = (value: number, one: string) =>
  `${grouped(value)} ${value === 1 ? one : `${one}s`}`
const rule = '_'.repeat(44)

/** The words of a manifest, with the lines on which the receiving clerk signs. */
export function manifestWords({ place }: FilingBox, office: string): ManifestWords {
  return {
    language: 'en',
    title: (label) => `Manifest of box ${label}`,
    about: [`For ${office}${place === undefined ? '' : ` (${place})`}`],
    sum: (sheets, lines) => `${counted(sheets, 'sheet')}, ${counted(lines, 'line')}`,
    sheets: 'Sheets',
    sheet: (id, lines) => `${id}:  ${counted(lines, 'line')}`,
    loose: (sheets, lines) =>
      `${counted(sheets, 'sheet')} without a number:  ${counted(lines, 'line')}`,
    receipt: 'Received for the elections office',
    signature: [`Name  ${rule}`, `Signature  ${rule}`, `Day and time  ${rule}`],
    foot: (page, pages) => `${page} / ${pages}`,
  }
}
