import { randomBytes } from 'node:crypto'
import { openDataFolder } from './data-folder.ts'
import { forgetComingList } from './keying/incoming-known-lines.ts'
import { lockFolder } from './lock-folder.ts'
import type { Dice, LogEntry, Office } from './office.ts'
import { forgetIncomingLines } from './records/incoming-lines.ts'
import { forgetIncomingMatches } from './records/incoming-matches.ts'
import { openRollDesk } from './roll/open-roll-desk.ts'
import { openKeyRing } from './secrecy/key-ring.ts'
import { migrate } from './storage/migrate.ts'
import { openStorage } from './storage/open-storage.ts'

export interface OfficeSettings {
  readonly dataFolder: string
  /** PostgreSQL instead of the database in the process. */
  readonly databaseUrl?: string | undefined
  /** Master keys in hex instead of the key file, newest last; else GROUNDSWELL_KEY. */
  readonly keys?: string | undefined
  readonly now?: (() => Date) | undefined
  /** The system's dice by default. */
  readonly dice?: Dice | undefined
  /** Receives log lines; nothing personal is in them. Default: none. */
  readonly log?: ((entry: LogEntry) => void) | undefined
}

/**
 * Opens the data folder for this process alone and brings its records up to date. Throws
 * `DATA_FOLDER_IN_USE` when another process has it, and when a migration fails.
 */
export async function openOffice(
  settings: OfficeSettings,
): Promise<{ readonly office: Office; readonly close: () => Promise<void> }> {
  const folder = openDataFolder(settings.dataFolder)
  const lock = lockFolder(folder.root)
  try {
    const given = settings.keys ?? process.env['GROUNDSWELL_KEY']
    const keys = openKeyRing(folder.root, given)
    const storage = await openStorage({
      folder: folder.records,
      ...(settings.databaseUrl === undefined
        ? {}
        : { databaseUrl: settings.databaseUrl }),
    })
    const steps = await migrate(storage)
    const broken = steps.find(
      ({ outcome }) => outcome === 'failed' || outcome === 'changed',
    )
    if (broken !== undefined) {
      await storage.close()
      throw new Error(
        `migration ${broken.name} ${broken.outcome}: ${broken.detail ?? ''}`,
      )
    }
    const { records } = storage
    // What a crash left half way: lines nobody has seen go, matches in force stay.
    await forgetIncomingLines(records)
    await forgetComingList(records)
    await forgetIncomingMatches(records)
    const office: Office = {
      records,
      keys,
      folder,
      clock: settings.now ?? (() => new Date()),
      dice: settings.dice ?? randomBytes,
      log: settings.log ?? (() => {}),
      roll: openRollDesk(records, folder.rolls),
    }
    return {
      office,
      close: async () => {
        await office.roll.close()
        await storage.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}
