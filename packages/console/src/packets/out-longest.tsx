import type { PacketSummary } from '@groundswell/server/wire'
import { Link } from 'react-router'
import { type Column, DataTable } from '../pieces/data-table.tsx'
import { shortDate } from '../words/date.ts'

/** After so many days somebody is called. */
export const patienceDays = 14

const columns: readonly Column<PacketSummary>[] = [
  {
    key: 'id',
    head: 'Packet',
    cell: (p) => <Link to={`/packets/${p.id}`}>{p.id}</Link>,
    value: (p) => p.id,
  },
  {
    key: 'with',
    head: 'With',
    cell: (p) => p.holders.join(', '),
    value: (p) => p.holders.join(', '),
  },
  {
    key: 'out',
    head: 'Sheets out',
    numeric: true,
    cell: (p) => p.out,
    value: (p) => p.out,
  },
  {
    key: 'since',
    head: 'Since',
    cell: (p) => (p.outSince === null ? '' : shortDate(p.outSince)),
    value: (p) => p.outSince ?? '',
  },
  {
    key: 'days',
    head: 'Days',
    numeric: true,
    cell: (p) => (p.daysOut > patienceDays ? <b>{p.daysOut}</b> : p.daysOut),
    value: (p) => p.daysOut,
  },
  { key: 'county', head: 'County', cell: (p) => p.county, value: (p) => p.county },
]

/** What has been out longest, to be called first. */
export function OutLongest(props: { readonly packets: readonly PacketSummary[] }) {
  return (
    <DataTable
      caption="Packets with sheets out, the longest out first"
      columns={columns}
      rows={props.packets}
      rowKey={(p) => p.id}
      order={{ column: 'days', direction: 'descending' }}
      most={40}
    />
  )
}
