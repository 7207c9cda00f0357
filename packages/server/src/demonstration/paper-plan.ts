import type { DefectKind } from '@groundswell/petition'
import type { DeclarationInput } from '../wire/compliance.ts'

/** What happens to one packet of the demonstration, day by day. */
export interface PacketPlan {
  readonly holder: string
  readonly county: string
  readonly printedOn: string
  /** Absent: the packet lies in stock. */
  readonly issuedOn?: string
  /** Absent: it is still out. */
  readonly returnedOn?: string
  /** Of the packet's sheets so many came back. */
  readonly returned?: number
  readonly counted?: number
  /** Whether its sheets were scanned. */
  readonly isScanned?: boolean
  readonly box?: string
  /** Sheets that were lost while they were out. */
  readonly lost?: number
  /** Sheets that came back damaged, the last ones. */
  readonly damaged?: number
}

export const sheetsPerPacket = 6

/** Thirteen packets in every state that a drive knows after four months. */
export const packetPlans: readonly PacketPlan[] = [
  {
    holder: 'V0001',
    county: 'Los Angeles',
    printedOn: '2017-03-01',
    issuedOn: '2017-03-04',
    returnedOn: '2017-03-20',
    returned: 6,
    counted: 38,
    isScanned: true,
    box: 'Los Angeles 1',
  },
  {
    holder: 'V0002',
    county: 'San Diego',
    printedOn: '2017-03-01',
    issuedOn: '2017-03-06',
    returnedOn: '2017-04-02',
    returned: 6,
    counted: 41,
    isScanned: true,
  },
  {
    holder: 'V0003',
    county: 'Orange',
    printedOn: '2017-03-01',
    issuedOn: '2017-03-11',
    returnedOn: '2017-04-10',
    returned: 5,
    counted: 30,
    isScanned: true,
    lost: 1,
  },
  {
    holder: 'V0004',
    county: 'Fresno',
    printedOn: '2017-04-03',
    issuedOn: '2017-04-08',
    returnedOn: '2017-05-19',
    returned: 6,
    counted: 35,
    isScanned: true,
  },
  {
    holder: 'V0005',
    county: 'Alameda',
    printedOn: '2017-04-03',
    issuedOn: '2017-04-15',
    returnedOn: '2017-05-24',
    returned: 4,
    counted: 22,
  },
  {
    holder: 'V0006',
    county: 'Los Angeles',
    printedOn: '2017-04-03',
    issuedOn: '2017-04-12',
  },
  {
    holder: 'V0007',
    county: 'Inyo',
    printedOn: '2017-04-03',
    issuedOn: '2017-05-13',
  },
  {
    holder: 'V0009',
    county: 'Riverside',
    printedOn: '2017-04-03',
    issuedOn: '2017-04-07',
    returnedOn: '2017-04-28',
    returned: 6,
    counted: 44,
    isScanned: true,
    damaged: 1,
  },
  {
    holder: 'V0010',
    county: 'San Bernardino',
    printedOn: '2017-04-03',
    issuedOn: '2017-04-08',
    returnedOn: '2017-05-06',
    returned: 6,
    counted: 40,
    isScanned: true,
  },
  {
    holder: 'V0011',
    county: 'Contra Costa',
    printedOn: '2017-04-03',
    issuedOn: '2017-04-22',
    returnedOn: '2017-05-14',
    returned: 6,
    counted: 45,
    isScanned: true,
    box: 'Contra Costa 1',
  },
  {
    holder: 'V0008',
    county: 'Sacramento',
    printedOn: '2017-05-08',
    issuedOn: '2017-05-18',
  },
  { holder: '', county: 'Fresno', printedOn: '2017-05-08' },
  { holder: '', county: 'Santa Clara', printedOn: '2017-05-08' },
]

/** A declaration in which nothing is missing, between the days on which the packet was out. */
export function soundDeclaration(plan: PacketPlan): DeclarationInput {
  return {
    isThere: true,
    signature: 'signed',
    date: 'clear',
    signedOn: plan.returnedOn ?? null,
    from: plan.issuedOn ?? null,
    until: plan.returnedOn ?? null,
    parts: ['name', 'address', 'dates-between', 'place'],
    marks: [],
    notary: 'none-on-form',
    countiesWritten: null,
    isMarkedUp: false,
    onlySignerIsCirculator: false,
  }
}

/**
 * Defects that are planted: packet and sheet (from 0), what stands on it instead, and whether
 * it was mended since. Each kind that a California drive meets is there once.
 */
export const plantedDefects: readonly {
  readonly packet: number
  readonly sheet: number
  readonly instead: Partial<DeclarationInput>
  readonly mended?: {
    readonly kind: DefectKind
    readonly on: string
    readonly note: string
  }
}[] = [
  {
    packet: 0,
    sheet: 3,
    instead: { signature: 'missing' },
    mended: {
      kind: 'declaration-unsigned',
      on: '2017-03-22',
      note: 'Came by the office and signed the declaration.',
    },
  },
  { packet: 1, sheet: 0, instead: { date: 'missing', signedOn: null } },
  { packet: 1, sheet: 4, instead: { signedOn: '2017-03-25' } },
  { packet: 2, sheet: 1, instead: { parts: ['name', 'address', 'dates-between'] } },
  { packet: 2, sheet: 2, instead: { countiesWritten: ['Orange', 'Riverside'] } },
  { packet: 3, sheet: 5, instead: { isThere: false } },
  { packet: 7, sheet: 2, instead: { isMarkedUp: true } },
  { packet: 7, sheet: 4, instead: { signature: 'missing' } },
  { packet: 8, sheet: 1, instead: { from: '2017-05-04', until: '2017-04-10' } },
  { packet: 8, sheet: 3, instead: { countiesWritten: [] } },
]

/** The ledger of those who carry packets; a few of these people lack something. */
export const ledgerPlan: readonly {
  readonly code: string
  readonly name: string
  readonly lacks: readonly string[]
}[] = [
  { code: 'V0001', name: 'Noor Castellan', lacks: [] },
  { code: 'V0002', name: 'Felix Arno', lacks: [] },
  { code: 'V0003', name: 'Tessa Wynn', lacks: [] },
  { code: 'V0004', name: 'Milo Varga', lacks: [] },
  { code: 'V0005', name: 'Odette Prynne', lacks: ['trained'] },
  { code: 'V0006', name: 'Sander Holt', lacks: [] },
  { code: 'V0007', name: 'Ines Duarte', lacks: ['declaration'] },
  { code: 'V0008', name: 'Leyla Quist', lacks: [] },
  { code: 'V0009', name: 'Anton Reyle', lacks: [] },
  { code: 'V0010', name: 'Priya Sandoval', lacks: ['of-age', 'trained'] },
  { code: 'V0011', name: 'Callum Oake', lacks: [] },
]

/** Whose account is tied to which circulator: the pocket page has a packet to show. */
export const pocketOf = {
  email: 'circulator@drive.invalid',
  circulator: 'V0007',
  county: 'Inyo',
}
