import { existsSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { synthesise, synthWorld } from '@groundswell/roll/synth'
import { ensureStaff } from '../accounts/first-staff.ts'
import { mayTable } from '../accounts/may.ts'
import { type JobDesk, jobDesk } from '../jobs/job-desk.ts'
import { recentJobs } from '../jobs/job-records.ts'
import type { JobKind, Work } from '../jobs/work.ts'
import { works } from '../jobs/works.ts'
import { keyingSeed } from '../keying/keying-seed.ts'
import type { Dice, LogEntry, Office } from '../office.ts'
import { openOffice } from '../open-office.ts'
import { changePetition } from '../records/change-petition.ts'
import { setUpPetition } from '../records/set-up-petition.ts'
import type { Me } from '../wire/account.ts'
import { beginFiling } from './begin-filing.ts'
import { decideSome } from './decide-some.ts'
import {
  countedOn,
  type DemonstrationSize,
  demonstrationOptions,
  demonstrationPetition,
  usualSize,
} from './demonstration-drive.ts'
import { drawPictures } from './draw-pictures.ts'
import { writeDriveFiles } from './drive-files.ts'
import { handOutLookUp } from './hand-out-look-up.ts'
import { keepDuties } from './keep-duties.ts'
import { keySome } from './key-some.ts'
import { layRestOfLedger } from './lay-ledger.ts'
import { layPaper } from './lay-paper.ts'
import { lookBeyond } from './look-beyond.ts'
import { tieToPocket } from './tie-to-pocket.ts'

export interface DemonstrationRequest {
  readonly dataFolder: string
  readonly databaseUrl?: string | undefined
  readonly seed?: string | undefined
  /** A smaller drive, for tests. */
  readonly size?: Partial<DemonstrationSize> | undefined
  /** Rolls the secrets of the drive; the system's dice by default. */
  readonly dice?: Dice | undefined
  readonly log?: ((entry: LogEntry) => void) | undefined
  readonly onProgress?: ((progress: DemonstrationProgress) => void) | undefined
}

export interface DemonstrationProgress {
  readonly step: string
  readonly done: number
  readonly total?: number
  readonly unit?: string
}

/**
 * Fills an empty data folder with the demonstration drive, by the very jobs that take in real
 * files. Everything is made in a folder beside it that takes its place at the end, so a load
 * that is broken off leaves the folder empty. Throws when the folder is not empty.
 */
export async function loadDemonstration(request: DemonstrationRequest): Promise<void> {
  const target = resolve(request.dataFolder)
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Error(`the data folder is not empty: ${target}`)
  }
  const loading = `${target}.loading`
  rmSync(loading, { recursive: true, force: true })
  const clock = { now: new Date(0) }
  const { office, close } = await openOffice({
    dataFolder: loading,
    databaseUrl: request.databaseUrl,
    now: () => clock.now,
    dice: request.dice,
    log: request.log,
  })
  try {
    await fill(office, request, clock)
  } catch (error) {
    await close()
    rmSync(loading, { recursive: true, force: true })
    throw error
  }
  await close()
  if (existsSync(target)) rmdirSync(target)
  renameSync(loading, target)
}

async function fill(
  office: Office,
  request: DemonstrationRequest,
  clock: { now: Date },
): Promise<void> {
  const size: DemonstrationSize = { ...usualSize, ...request.size }
  const seed = request.seed ?? 'demonstration'
  const tell = request.onProgress ?? (() => {})
  // Evening, so that the day's turn-ins are complete.
  const endOf = (day: string) => new Date(`${day}T20:00:00Z`)
  clock.now = endOf(countedOn[0])
  const petition = await setUpPetition(office.records, demonstrationPetition)
  if (!petition.ok) throw new Error(`the demonstration's rules: ${petition.error.kind}`)
  const staff = await staffIds(office)

  const options = demonstrationOptions(size)
  const made = await synthesise({
    voters: size.voters,
    lines: size.lines,
    seed,
    out: office.folder.work,
    drive: options,
    onProgress: ({ step, done, all }) =>
      tell({
        step: step === 'roll' ? 'Inventing voters' : 'Inventing signatures',
        done,
        total: all,
        unit: step === 'roll' ? 'voters' : 'lines',
      }),
  })
  const world = synthWorld(seed, size.voters, 2017)
  const drive = writeDriveFiles(office.folder.work, { world, options }, countedOn)

  await keyingSeed(office, seed)
  const desk = jobDesk(office, toldWorks(tell))
  await desk.open()
  const run = (wishes: readonly FileWish[]) => runJobs(office, desk, wishes, tell)
  const hands = {
    desk,
    ...handsOf(staff),
    turnTo: async (day: string) => {
      clock.now = endOf(day)
      await changePetition(office.records, { asOf: day })
    },
  }
  await run([
    {
      kind: 'import-roll',
      path: made.files.roll,
      fileName: 'voters.csv',
      profile: 'groundswell',
    },
  ])
  for (const [at, files] of drive.files.entries()) {
    if (at === drive.files.length - 1) {
      tell({ step: 'Printing and carrying sheets', done: 0, unit: 'packets' })
      await keepDuties(office, hands)
      await layPaper(office, hands)
      clock.now = endOf(files.until)
      tell({ step: 'Deciding a few lines', done: 0, unit: 'lines' })
      const validators = staff.filter(({ role }) => role === 'validator')
      await decideSome(office, validators, {
        leave: size.leftToReview,
        truth: drive.truth,
      })
      tell({ step: 'Keying a few lines', done: 0, unit: 'lines' })
      await keySome(office, validators, {
        drawn: size.drawnToKey,
        written: drive.written,
      })
    }
    clock.now = endOf(files.until)
    await changePetition(office.records, { asOf: files.until })
    await run([
      {
        kind: 'import-lines',
        path: files.lines,
        fileName: `lines to ${files.until}.csv`,
      },
      {
        kind: 'import-lines',
        path: files.list,
        fileName: `list of lines to ${files.until}.csv`,
      },
      {
        kind: 'import-turn-ins',
        path: files.turnIns,
        fileName: `turn-ins to ${files.until}.csv`,
      },
    ])
  }
  await layRestOfLedger(office, hands.manager)
  await beginFiling(office, hands.validator)
  await tieToPocket(office, hands.manager)
  await lookBeyond(office, hands.manager)
  tell({ step: 'Drawing pictures of lines', done: 0, unit: 'lines' })
  await drawPictures(office, {
    lines: 2 * size.drawnToKey,
    waiting: size.leftToReview,
    seed,
    written: drive.written,
  })
  // A phone asks by its own clock whether a look-up is too old: this one is made today.
  clock.now = new Date()
  await handOutLookUp(desk, hands.manager)
  await desk.close()
}

interface FileWish {
  readonly kind: JobKind
  readonly path?: string
  readonly fileName?: string
  readonly profile?: string
}

const titles: Readonly<Record<JobKind, string>> = {
  'import-roll': 'Import the voter roll',
  'import-lines': 'Import keyed lines',
  'import-turn-ins': 'Import turn-ins',
  'import-filing': 'Import a filing',
  'read-filing-scans': 'Read the scans of a filing',
  'import-sheet-form': 'Take in the blank sheet',
  'import-signatures': 'Take in reference signatures',
  match: 'Match the lines against the roll',
  recount: 'Count again',
  'print-sheets': 'Print sheets',
  'print-mailers': 'Print sheets for a list of supporters',
  'read-scans': 'Read scans',
  'clipboard-extract': 'Make a look-up extract',
}

async function runJobs(
  office: Office,
  desk: JobDesk,
  wishes: readonly FileWish[],
  tell: (progress: DemonstrationProgress) => void,
): Promise<void> {
  for (const { kind, ...input } of wishes) {
    await desk.ask({ kind, title: titles[kind], by: 'Mara Lindqvist', input })
    tell({ step: titles[kind], done: 0 })
  }
  await desk.idle()
  // Also the work that follows from what was asked, such as matching.
  for (const job of await recentJobs(office.records, desk, office.clock())) {
    if (job.state !== 'done') {
      throw new Error(`demonstration: ${job.kind} ${job.state}: ${job.refusal ?? ''}`)
    }
  }
}

/** The works of real files, their steps told to whoever watches the loading. */
function toldWorks(
  tell: (progress: DemonstrationProgress) => void,
): Readonly<Record<JobKind, Work>> {
  const told = (kind: JobKind): Work => {
    return (space) =>
      works[kind]({
        ...space,
        progress: (progress) => {
          space.progress(progress)
          const { step, done, total, unit } = progress
          tell({
            step: `${titles[kind]}: ${step.toLowerCase()}`,
            done,
            unit,
            ...(total === null ? {} : { total }),
          })
        },
      })
  }
  return {
    'import-roll': told('import-roll'),
    'import-lines': told('import-lines'),
    'import-turn-ins': told('import-turn-ins'),
    'import-filing': told('import-filing'),
    'read-filing-scans': told('read-filing-scans'),
    'import-sheet-form': told('import-sheet-form'),
    'import-signatures': told('import-signatures'),
    match: told('match'),
    recount: told('recount'),
    'print-sheets': told('print-sheets'),
    'print-mailers': told('print-mailers'),
    'read-scans': told('read-scans'),
    'clipboard-extract': told('clipboard-extract'),
  }
}

/** Who prints and who stands at the desk. */
function handsOf(staff: readonly Me[]) {
  const manager = staff.find(({ role }) => role === 'manager')
  const validator = staff.find(({ role }) => role === 'validator')
  if (manager === undefined || validator === undefined) throw new Error('no staff')
  return { manager, validator }
}

/** Managers and validators as they act. */
async function staffIds(office: Office): Promise<readonly Me[]> {
  await ensureStaff(office.records)
  const rows = await office.records
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'role'])
    .where('role', 'in', ['manager', 'validator'])
    .orderBy('email')
    .execute()
  return rows.map((row) => ({ ...row, may: [...mayTable[row.role]] }))
}
