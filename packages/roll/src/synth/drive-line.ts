import { type Dice, diceFor } from './dice.ts'
import { type DriveOptions, driveSheets, type Sheet } from './drive-plan.ts'
import { type Claim, claimOf } from './line-claim.ts'
import { drawLineKind, drawSlip, type LineKind } from './line-kind.ts'
import { nicknamesOf } from './nickname.ts'
import { voterId, type World } from './roll-voter.ts'
import { passers, rememberedResidents, type Voter } from './signer.ts'
import { type WrittenClaim, writtenClaim } from './written-claim.ts'

/** One numbered signature space, as written and with the truth about it. */
export interface DriveLine extends WrittenClaim {
  readonly lineId: string
  readonly sheet: Sheet
  /** Place on the sheet, from 1. */
  readonly row: number
  /** `county|channel|circulator|week`. */
  readonly stratum: string
  /** Whether the random draw picked the line for review. */
  readonly isDrawn: boolean
  readonly truth: {
    /** The signer's entry on the roll; undefined when there is none. */
    readonly voterId: string | undefined
    readonly kind: LineKind
  }
}

const purposes = { line: 31, draw: 32 } as const

/**
 * The lines of a drive, sheet by sheet, exactly `options.lines` of them. A pure function of
 * the world and the options: the same seed gives the same drive, whatever its length, up to
 * the last sheet. Memory grows by one bit a voter, to know who has signed before. A sheet that
 * is not wanted is passed over: its lines keep their numbers, and nobody has signed it.
 */
export function* drawLines(
  world: World,
  options: DriveOptions,
  isWanted: (sheet: Sheet) => boolean = () => true,
): Generator<DriveLine> {
  const { land } = world
  const signed = new Uint8Array((land.voters >> 3) + 1)
  const residentsOf = rememberedResidents(world)
  let count = 0
  for (const sheet of driveSheets(land, options)) {
    if (!isWanted(sheet)) {
      count = Math.min(options.lines, count + sheet.size)
      if (count === options.lines) return
      continue
    }
    const people = passers(world, sheet, options, residentsOf)
    const stratum = [sheet.county, sheet.channel, sheet.circulator, sheet.week].join('|')
    for (let row = 1; row <= sheet.size; row++) {
      if (count === options.lines) return
      count++
      const dice = diceFor(land.key, purposes.line, count)
      const signer = people.next(dice)
      const kind = kindOf(signer, sheet, options, signed, dice)
      const isSigner = kind.isOnRoll
      if (isSigner) mark(signed, signer.voter)
      const claim = claimOf(world, { kind: kind.text, signer, residentsOf }, dice)
      yield {
        ...written(claim, kind.text, options, dice),
        lineId: `L${String(count).padStart(8, '0')}`,
        sheet,
        row,
        stratum,
        isDrawn: diceFor(land.key, purposes.draw, count).chance(options.drawnShare),
        truth: {
          voterId: isSigner ? voterId(land, signer.voter) : undefined,
          kind: kind.label,
        },
      }
    }
  }
}

interface DrawnKind {
  readonly label: LineKind
  /** What happens to the text, where the label tells of something else. */
  readonly text: LineKind
  readonly isOnRoll: boolean
}

const notOnRoll: ReadonlySet<LineKind> = new Set<LineKind>([
  'unregistered',
  'household',
  'double',
  'out-of-state',
  'under-age',
  'illegible',
])

function kindOf(
  signer: Voter,
  sheet: Sheet,
  options: DriveOptions,
  signed: Uint8Array,
  dice: Dice,
): DrawnKind {
  const kind = drawLineKind((sheet.invalidity * options.invalidity) / 100, dice)
  if (notOnRoll.has(kind)) return { label: kind, text: kind, isOnRoll: false }
  if (isMarked(signed, signer.voter)) {
    return { label: 'duplicate', text: drawSlip(dice), isOnRoll: true }
  }
  if (kind === 'moved' || kind === 'renamed')
    return { label: kind, text: kind, isOnRoll: true }
  if (signer.home.county !== sheet.county) {
    return { label: 'wrong-county', text: kind, isOnRoll: true }
  }
  // Who has no short form, or no second name, writes what everybody else writes.
  const canSlip =
    (kind !== 'nickname' || nicknamesOf(signer.first).length > 0) &&
    (kind !== 'middle-name' || signer.middle.length > 1)
  if (kind !== 'clean' && canSlip) return { label: kind, text: kind, isOnRoll: true }
  const label =
    signer.trait === 'twin' ? 'twin' : signer.trait === 'namesake' ? 'suffix' : 'clean'
  return { label, text: 'clean', isOnRoll: true }
}

function written(claim: Claim, kind: LineKind, options: DriveOptions, dice: Dice) {
  return writtenClaim(
    claim,
    kind,
    { hasBirthYear: dice.chance(options.birthYearShare) },
    dice,
  )
}

function mark(signed: Uint8Array, voter: number): void {
  signed[voter >> 3] = (signed[voter >> 3] ?? 0) | (1 << (voter & 7))
}

function isMarked(signed: Uint8Array, voter: number): boolean {
  return ((signed[voter >> 3] ?? 0) & (1 << (voter & 7))) !== 0
}
