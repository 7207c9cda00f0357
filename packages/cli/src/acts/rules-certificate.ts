import { readFileSync } from 'node:fs'
import { err, ok, type Result } from '@groundswell/basics'
import { type Certificate, verifyCertificate } from '@groundswell/petition/official'
import type { Answer } from '../command.ts'
import type { Refusal } from '../refusal.ts'
import { rulesRefusal } from '../words/rules-refusal.ts'

/** `rules certificate FILE`: reckons a certificate again from the counts that it reports. */
export function verifyCertificateFile(file: string): Result<Answer, Refusal> {
  const read = certificateIn(file)
  if (!read.ok) return read
  const verified = verifyCertificate(read.value)
  if (!verified.ok) return err(rulesRefusal(verified.error))
  const problems = verified.value
  if (problems.length > 0) {
    const told = problems.map(({ figure, place, says, should }) => {
      const where = place === undefined || place === '' ? '' : ` of ${place}`
      return `${figure}${where} says ${says || 'nothing'}, and must be ${should || 'nothing'}`
    })
    return err({
      code: 'certificate-differs',
      file,
      rule: 'every figure follows from the counts that are reported',
      sentence: `The certificate does not follow from its counts: ${told.join('; ')}.`,
      problems,
    })
  }
  const { petition, final, figures, secondFigures, unverifiedRules } = read.value
  const reckoned = figures.length + secondFigures.length
  return ok({
    json: { verified: true, petition, final, figures: reckoned, unverifiedRules },
    text: [
      `Verified: the ${reckoned} figures and the end (${final}) follow from the counts reported.`,
      `${petition.title}, ${petition.kind} under ${petition.pack}`,
      ...(unverifiedRules.length > 0
        ? [`not confirmed at the official source: ${unverifiedRules.join('; ')}`]
        : []),
    ].join('\n'),
  })
}

function certificateIn(file: string): Result<Certificate, Refusal> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    return err({
      code: 'unreadable-file',
      file,
      sentence: `It cannot be read (${reason}).`,
    })
  }
  try {
    const data: unknown = JSON.parse(text)
    if (isCertificate(data)) return ok(data)
  } catch {
    return err({ code: 'not-json', file, sentence: 'The file is not JSON.' })
  }
  const sentence =
    'The file is not a certificate in the format groundswell-certificate-1.'
  return err({ code: 'not-a-certificate', file, sentence })
}

function isCertificate(data: unknown): data is Certificate {
  if (typeof data !== 'object' || data === null) return false
  const { format, petition, reported, figures, secondFigures } =
    data as Partial<Certificate>
  const lists = [
    reported?.raw,
    reported?.samples,
    reported?.states,
    reported?.districts,
    reported?.fullCheck,
    figures,
    secondFigures,
  ]
  return (
    format === 'groundswell-certificate-1' &&
    typeof petition?.pack === 'string' &&
    lists.every((list) => Array.isArray(list))
  )
}
