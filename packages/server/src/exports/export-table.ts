import type { Office } from '../office.ts'
import { countHistory } from '../records/count-history.ts'
import { currentPetition } from '../records/current-petition.ts'
import { dashboardReader } from '../records/latest-dashboard.ts'
import type { Me } from '../wire/account.ts'
import type { Dashboard } from '../wire/dashboard.ts'
import type { ExportName } from '../wire/export.ts'
import type { Rate } from '../wire/interval.ts'
import { exportLines } from './export-lines.ts'
import { exportTurnIns } from './export-turn-ins.ts'
import type { ExportedTable } from './exported-table.ts'

/** A table to take along; null when it needs a count and there is none yet. */
export async function exportTable(
  office: Office,
  by: Me,
  name: ExportName,
): Promise<ExportedTable | null> {
  switch (name) {
    case 'lines':
      return exportLines(office, by)
    case 'turn-ins':
      return exportTurnIns(office.records)
    case 'snapshots':
      return snapshotTable(office)
    case 'counties':
    case 'circulators':
    case 'weeks':
    case 'channels':
    case 'reasons': {
      const petition = await currentPetition(office)
      const shown = petition && (await dashboardReader(office.records)(petition))
      return shown ? dashboardTable(shown, name) : null
    }
  }
}

async function snapshotTable(office: Office): Promise<ExportedTable> {
  const history = await countHistory(office.records)
  return {
    header: [
      'at',
      'as_of',
      'inputs_hash',
      'raw',
      'valid',
      'valid_low',
      'valid_high',
      'required',
      'probability',
    ],
    rows: history.map((each) => [
      each.at,
      each.asOf,
      each.inputsHash,
      each.raw,
      each.valid.median,
      each.valid.low,
      each.valid.high,
      each.required,
      each.probability,
    ]),
  }
}

function dashboardTable(
  shown: Dashboard,
  name: 'counties' | 'circulators' | 'weeks' | 'channels' | 'reasons',
): ExportedTable {
  if (name === 'reasons') {
    return {
      header: [
        'code',
        'reason',
        'this_week',
        'before',
        'share_this_week',
        'share_before',
      ],
      rows: shown.rejectReasons.map((each) => [
        each.code,
        each.label,
        each.thisWeek,
        each.before,
        each.shareThisWeek,
        each.shareBefore,
      ]),
    }
  }
  return {
    header: [
      'key',
      'name',
      'lines',
      'reviewed',
      'valid_reviewed',
      'validity',
      'validity_low',
      'validity_high',
      'valid_in_hand',
      'valid_in_hand_low',
      'valid_in_hand_high',
    ],
    rows: shown[name].map((each) => [
      each.key,
      each.label,
      each.lines,
      ...rateCells(each.rate),
      each.validInHand.median,
      each.validInHand.low,
      each.validInHand.high,
    ]),
  }
}

function rateCells(rate: Rate): readonly number[] {
  return [rate.reviewed, rate.valid, rate.median, rate.low, rate.high]
}
