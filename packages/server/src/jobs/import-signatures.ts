import type { Office } from '../office.ts'
import { keepImage } from '../scans/sealed-images.ts'
import { dropUnusedImages } from '../scans/unused-images.ts'
import {
  entryBytes,
  openZip,
  type SignatureEntry,
  signatureFile,
} from '../signatures/signature-file.ts'
import { ProblemTally } from './file-problems.ts'
import { hashFile } from './hash-file.ts'
import type { Work } from './work.ts'

/** A signature is a few kilobytes; what is larger is a page of something else. */
const mostBytes = 4 * 1024 ** 2
const atOnce = 200

/**
 * Takes in a zip of signatures as registrations hold them. Each image stands sealed on disk
 * and is shown to whoever verifies a line of that voter; images of nobody on the roll are
 * counted and left out. All that can be read comes in, or, when it is cancelled, nothing.
 */
export const importSignatures: Work = async ({ office, input, signal, progress }) => {
  const refused = (sentence: string) => ({ kind: 'refused' as const, sentence })
  if (input.path === undefined) return refused('The file is gone. Upload it again.')
  const roll = await office.roll.inForce()
  if (roll === null) return refused('Import the voter roll first.')
  const zip = await openZip(input.path)
  if (zip === undefined) return refused('The file is no zip, or it is cut off.')
  const kept = new Map<string, { voterId: string; label: string }[]>()
  const batch = await hashFile(input.path)
  try {
    const file = await signatureFile(zip)
    if (file === 'unreadable-index') {
      return refused(
        'The list in the zip needs the columns voter_id and file in each row.',
      )
    }
    const tally = new ProblemTally()
    for (const { place } of file.strays) {
      const sentence = 'No image of a signature, or nothing says whose.'
      tally.reject({ line: place, reason: 'nobody-s', sentence })
    }
    for (let from = 0; from < file.images.length; from += atOnce) {
      const some = file.images.slice(from, from + atOnce)
      const known = await roll.statusesOf(some.map(({ voterId }) => voterId))
      for (const [i, image] of some.entries()) {
        signal.throwIfAborted()
        const problem = known.has(image.voterId)
          ? await keep(image, from + i + 1)
          : unknownVoter(from + i + 1)
        if (problem) tally.reject(problem)
      }
      const done = from + some.length
      progress({
        step: 'Reading signatures',
        done,
        total: file.images.length,
        unit: 'images',
      })
    }
    const images = [...kept].flatMap(([name, owners]) =>
      owners.map((owner) => ({ name, ...owner })),
    )
    await record(office, images, batch)
    const voters = new Set(images.map(({ voterId }) => voterId)).size
    return {
      kind: 'done',
      summary: `${images.length} signatures of ${voters} voters are shown at the desk.`,
      report: tally.report(file.total),
    }
  } catch (error) {
    await dropUnusedImages(office, kept.keys())
    throw error
  } finally {
    zip.close()
  }

  async function keep({ entry, voterId, label }: SignatureEntry, line: number) {
    const bytes = zip && (await entryBytes(zip, entry, mostBytes))
    if (bytes === undefined || !isPicture(bytes)) {
      const sentence = 'No PNG, JPEG or WebP, or larger than 4 MB.'
      return { line, reason: 'not-a-picture', sentence }
    }
    const name = await keepImage(office, bytes)
    kept.set(name, [...(kept.get(name) ?? []), { voterId, label }])
    return undefined
  }
}

async function record(
  office: Office,
  images: readonly {
    readonly name: string
    readonly voterId: string
    readonly label: string
  }[],
  batch: string,
): Promise<void> {
  const at = office.clock()
  await office.records.transaction().execute(async (records) => {
    for (let from = 0; from < images.length; from += 1000) {
      await records
        .insertInto('reference_signature')
        .values(
          images.slice(from, from + 1000).map(({ name, voterId, label }) => ({
            voter_id: voterId,
            image: name,
            label: label.slice(0, 60),
            batch,
            at,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    }
  })
}

function unknownVoter(line: number) {
  const sentence = 'Nobody on the roll has that voter id.'
  return { line, reason: 'unknown-voter', sentence }
}

/** Told by how the bytes begin, whatever the name says. */
function isPicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString('latin1')
  return (
    head.startsWith('\u0089PNG\r\n') ||
    head.startsWith('\u00ff\u00d8\u00ff') ||
    (head.startsWith('RIFF') && head.endsWith('WEBP'))
  )
}
