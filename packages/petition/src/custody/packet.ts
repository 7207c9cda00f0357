import { type CalendarDate, daysBetween } from '@groundswell/basics'
import type { SheetId } from '../sheet-id.ts'
import { sheetCounts } from './sheet-counts.ts'
import type { SheetLife } from './sheet-life.ts'
import type { SheetState } from './sheet-state.ts'

/** Sheets that are printed together and handed to one circulator. */
export interface Packet {
  readonly id: string
  readonly sheets: readonly SheetId[]
}

/** Where a packet's sheets are today. */
export interface PacketStanding {
  readonly id: string
  readonly sheets: number
  readonly counts: Readonly<Record<SheetState, number>>
  readonly out: number
  /** Everybody who holds a sheet of it; more than one name is worth a question. */
  readonly holders: readonly string[]
  /** The first day from which a sheet that is still out has been out. */
  readonly outSince: CalendarDate | null
  /** Whole days from `outSince` to today; 0 when nothing is out. */
  readonly daysOut: number
}

/** How a packet stands on `today`. A sheet without a life counts as not printed. */
export function packetStanding(
  packet: Packet,
  lives: ReadonlyMap<SheetId, SheetLife>,
  today: CalendarDate,
): PacketStanding {
  const known = packet.sheets.flatMap((sheet) => lives.get(sheet) ?? [])
  const counts = sheetCounts(known)
  const out = known.filter(({ state }) => state === 'out')
  const outSince = out
    .map(({ since }) => since)
    .reduce(
      (first, on) => (first === null || (on !== null && on < first) ? on : first),
      null,
    )
  return {
    id: packet.id,
    sheets: packet.sheets.length,
    counts: {
      ...counts,
      unprinted: counts.unprinted + packet.sheets.length - known.length,
    },
    out: out.length,
    holders: [...new Set(out.map(({ holder }) => holder ?? 'unknown'))].sort(),
    outSince,
    daysOut: outSince === null ? 0 : Math.max(0, daysBetween(outSince, today)),
  }
}

/** Packets with sheets out, the longest out first; equal ones by id. */
export function outLongest(
  standings: Iterable<PacketStanding>,
): readonly PacketStanding[] {
  return [...standings]
    .filter(({ out }) => out > 0)
    .sort((a, b) => b.daysOut - a.daysOut || (a.id < b.id ? -1 : 1))
}
