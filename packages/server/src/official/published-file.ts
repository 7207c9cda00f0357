import { frameText, sampleText } from '@groundswell/petition/draw'
import type { Office } from '../office.ts'
import { petitionRules } from '../records/petition-rules.ts'
import { certificatePdf } from './certificate-pdf.ts'
import { checkedLines } from './checked-lines.ts'
import { countiesText, districtsText, statesText } from './counts-text.ts'
import { findingsText } from './findings-text.ts'
import { committedFrame } from './frame-lines.ts'
import { lawfulDraw } from './lawful-draw.ts'
import { type OfficeStanding, officeStanding } from './office-standing.ts'
import type { Stage } from './official-act.ts'
import { officialBook } from './official-book.ts'

export const publishedNames = [
  'frame.csv',
  'sample.csv',
  'second-sample.csv',
  'findings-sample.csv',
  'findings-second-sample.csv',
  'findings-full.csv',
  'counties.csv',
  'districts.csv',
  'states.csv',
  'book.json',
  'certificate.json',
  'certificate.pdf',
] as const

export type PublishedName = (typeof publishedNames)[number]

/**
 * A file of the official record as anybody may have it, or null before its time. The frame
 * shows once it is committed to, findings once their stage is closed: a partial check is not
 * a sample.
 */
export async function publishedFile(
  office: Office,
  name: PublishedName,
): Promise<string | Uint8Array | null> {
  const book = await officialBook(office.records)
  const standing = officeStanding(book)
  switch (name) {
    case 'frame.csv': {
      if (standing.frame === undefined) return null
      return frameText(await committedFrame(office.records, standing.frame.act.frame))
    }
    case 'sample.csv':
      return standing.draws.has('sample') ? drawnText(office, 'sample') : null
    case 'second-sample.csv':
      return standing.draws.has('second-sample')
        ? drawnText(office, 'second-sample')
        : null
    case 'findings-sample.csv':
    case 'findings-second-sample.csv':
    case 'findings-full.csv': {
      const stage = stageIn(name)
      if (!standing.closings.has(stage)) return null
      const rules = await petitionRules(office.records)
      return findingsText(
        await checkedLines(office.records, stage, rules?.pack.secondReviewer),
      )
    }
    case 'counties.csv':
      return countiesText(standing)
    case 'districts.csv':
      return districtsText(standing)
    case 'states.csv':
      return statesText(standing)
    case 'book.json':
      return book.length === 0 ? null : `${JSON.stringify(book, null, 2)}\n`
    case 'certificate.pdf': {
      const certificate = standing.certificate?.act.certificate
      return certificate === undefined ? null : certificatePdf(certificate)
    }
    case 'certificate.json': {
      const certificate = standing.certificate?.act.certificate
      return certificate === undefined
        ? null
        : `${JSON.stringify(certificate, null, 2)}\n`
    }
  }
}

/** The published files that exist by now. */
export function publishedNow(standing: OfficeStanding): readonly PublishedName[] {
  return publishedNames.filter((name) => {
    switch (name) {
      case 'frame.csv':
        return standing.frame !== undefined
      case 'sample.csv':
        return standing.draws.has('sample')
      case 'second-sample.csv':
        return standing.draws.has('second-sample')
      case 'counties.csv':
        return countiesText(standing) !== null
      case 'districts.csv':
        return districtsText(standing) !== null
      case 'states.csv':
        return statesText(standing) !== null
      case 'book.json':
        return standing.last !== undefined
      case 'certificate.json':
      case 'certificate.pdf':
        return standing.certificate !== undefined
      default:
        return standing.closings.has(stageIn(name))
    }
  })
}

function stageIn(name: `findings-${Stage}.csv`): Stage {
  switch (name) {
    case 'findings-sample.csv':
      return 'sample'
    case 'findings-second-sample.csv':
      return 'second-sample'
    case 'findings-full.csv':
      return 'full'
  }
}

/** The sample as it was when its hash was written: drawn again from frame and seed. */
async function drawnText(
  office: Office,
  stage: 'sample' | 'second-sample',
): Promise<string> {
  const { frame, seed } = officeStanding(await officialBook(office.records))
  const rules = await petitionRules(office.records)
  if (frame === undefined || seed === undefined || rules === null) {
    throw new Error(`no ${stage} is drawn`)
  }
  const lines = await committedFrame(office.records, frame.act.frame)
  const made = lawfulDraw(rules.pack, lines, { seed: seed.act.seed, stage })
  if (!made.ok) throw new Error(`the ${stage} cannot be drawn again`)
  return sampleText(made.value.drawn)
}
