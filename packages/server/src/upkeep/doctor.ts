import { existsSync, readdirSync, statSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DataFolderInUse } from '../lock-folder.ts'
import type { Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { currentRoll } from '../records/current-roll.ts'
import { openStoredClaim } from '../review/stored-claim.ts'

export interface DoctorFinding {
  readonly check: string
  readonly outcome: 'good' | 'warning' | 'bad'
  readonly sentence: string
}

const roomNeededBytes = 4 * 1024 ** 3

/**
 * Looks a data folder over without changing what is in it (missing migrations are applied, as
 * at every start): who may read it, the key, the records, the roll, left-over files, room.
 */
export async function doctor(request: {
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
}): Promise<readonly DoctorFinding[]> {
  const root = resolve(request.dataFolder)
  if (!existsSync(root)) {
    return [bad('data folder', `There is no folder ${root}.`)]
  }
  const uploads = join(root, 'uploads')
  const leftOver = existsSync(uploads) ? readdirSync(uploads).length : 0
  const findings: DoctorFinding[] = [
    modeFinding('data folder', root, 0o700),
    modeFinding('key file', join(root, 'groundswell.key'), 0o600),
    leftOver === 0
      ? good('uploads', 'No uploaded file is left over.')
      : warning('uploads', `${leftOver} uploaded files wait for their jobs.`),
    await roomFinding(root),
  ]
  try {
    const { office, close } = await openOffice({ ...request, dataFolder: root })
    findings.push(good('records', 'The records open and are up to date.'))
    findings.push(...(await officeFindings(office)))
    await close()
  } catch (error) {
    findings.push(
      error instanceof DataFolderInUse
        ? warning('records', 'The server is running; stop it to look at the records.')
        : bad('records', 'The records do not open. Restore a backup.'),
    )
  }
  return findings
}

async function officeFindings(office: Office): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = []
  const petition = await office.records
    .selectFrom('petition')
    .select('id')
    .executeTakeFirst()
  findings.push(
    petition === undefined
      ? warning('petition', 'No petition has been set up.')
      : good('petition', 'A petition is set up.'),
  )
  const roll = await currentRoll(office.records)
  if (roll === null) findings.push(warning('roll', 'No voter roll has been imported.'))
  else {
    findings.push(
      existsSync(join(office.folder.rolls, roll.file_name))
        ? good(
            'roll',
            `${roll.voters} voters, imported ${roll.imported_at.toISOString().slice(0, 10)}.`,
          )
        : bad('roll', 'The file of the roll in force is gone. Import the roll again.'),
    )
  }
  const line = await office.records
    .selectFrom('line')
    .select(['id', 'claim', 'key_id'])
    .limit(1)
    .executeTakeFirst()
  if (line !== undefined) {
    findings.push(
      opens(() => openStoredClaim(office.keys, line))
        ? good('seals', 'Claims open with the key.')
        : bad('seals', 'Claims do not open: this is not the key they were sealed with.'),
    )
  }
  return findings
}

function opens(open: () => unknown): boolean {
  try {
    open()
    return true
  } catch {
    return false
  }
}

function modeFinding(check: string, path: string, mode: number): DoctorFinding {
  if (!existsSync(path)) return warning(check, 'It is not there yet.')
  return (statSync(path).mode & 0o077) === 0
    ? good(check, 'Only its owner can read it.')
    : bad(check, `Others can read it. Run chmod ${mode.toString(8)} on ${path}.`)
}

async function roomFinding(root: string): Promise<DoctorFinding> {
  const { bavail, bsize } = await statfs(root)
  const gigabytes = ((bavail * bsize) / 1024 ** 3).toFixed(1)
  return bavail * bsize >= roomNeededBytes
    ? good('room', `${gigabytes} GB are free.`)
    : warning('room', `Only ${gigabytes} GB are free; a large roll needs 4.`)
}

function good(check: string, sentence: string): DoctorFinding {
  return { check, outcome: 'good', sentence }
}

function warning(check: string, sentence: string): DoctorFinding {
  return { check, outcome: 'warning', sentence }
}

function bad(check: string, sentence: string): DoctorFinding {
  return { check, outcome: 'bad', sentence }
}
