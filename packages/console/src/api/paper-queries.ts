import type {
  Compliance,
  DeclarationSheet,
  LedgerRow,
  MailerBatch,
  MeasureState,
  PacketList,
  PacketPage,
  Scans,
  SheetList,
  SheetPage,
} from '@groundswell/server/wire'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { read } from './request.ts'

/** Everything the console reads about paper, by name. */

export const sheetsQuery = (filter: string) =>
  queryOptions({
    queryKey: ['paper', 'sheets', filter],
    queryFn: ({ signal }) => read<SheetList>(`/api/sheets${filter}`, signal),
  })

export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['paper', 'sheet', id],
    queryFn: ({ signal }) =>
      read<SheetPage>(`/api/sheets/${encodeURIComponent(id)}`, signal),
  })

export const declarationQuery = (id: string) =>
  queryOptions({
    queryKey: ['paper', 'declaration', id],
    queryFn: ({ signal }) =>
      read<DeclarationSheet>(`/api/sheets/${encodeURIComponent(id)}/declaration`, signal),
  })

export const packetsQuery = queryOptions({
  queryKey: ['paper', 'packets'],
  queryFn: ({ signal }) => read<PacketList>('/api/packets', signal),
  staleTime: 10_000,
})

export const packetQuery = (id: string) =>
  queryOptions({
    queryKey: ['paper', 'packet', id],
    queryFn: ({ signal }) =>
      read<PacketPage>(`/api/packets/${encodeURIComponent(id)}`, signal),
  })

export const measureQuery = queryOptions({
  queryKey: ['paper', 'measure'],
  queryFn: ({ signal }) => read<MeasureState>('/api/measure', signal),
})

export const scansQuery = queryOptions({
  queryKey: ['paper', 'scans'],
  queryFn: ({ signal }) => read<Scans>('/api/scans', signal),
})

export const complianceQuery = queryOptions({
  queryKey: ['paper', 'compliance'],
  queryFn: ({ signal }) => read<Compliance>('/api/compliance', signal),
  staleTime: 10_000,
})

export const ledgerQuery = queryOptions({
  queryKey: ['paper', 'ledger'],
  queryFn: ({ signal }) => read<readonly LedgerRow[]>('/api/circulators', signal),
  staleTime: 10_000,
})

/** PDFs of print-at-home sheets that wait to be fetched. */
export const mailersQuery = queryOptions({
  queryKey: ['paper', 'mailers'],
  queryFn: ({ signal }) => read<readonly MailerBatch[]>('/api/mailers', signal),
  staleTime: 5_000,
})

/** After anything happened to paper, everything about paper is asked for anew. */
export function paperChanged(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: ['paper'] })
}

/** Where the image of a page or of a field is. */
export function scanImage(id: string): string {
  return `/api/scans/images/${id}`
}
