import type { Act } from '@groundswell/server/wire'

/** What can be taken along as a file. */
export const exportTables: readonly {
  readonly name: string
  readonly title: string
  readonly sentence: string
  readonly act: Act
}[] = [
  {
    name: 'counties',
    title: 'Counties',
    sentence: 'Lines, validity with its interval and valid lines for each county.',
    act: 'export-aggregates',
  },
  {
    name: 'circulators',
    title: 'Circulators',
    sentence: 'The same for each circulator, drawn together where lines are few.',
    act: 'export-aggregates',
  },
  {
    name: 'channels',
    title: 'Channels',
    sentence: 'The same for each way of collecting.',
    act: 'export-aggregates',
  },
  {
    name: 'weeks',
    title: 'Weeks',
    sentence: 'The same for each week of turn-in.',
    act: 'export-aggregates',
  },
  {
    name: 'reasons',
    title: 'Reject reasons',
    sentence: 'Why lines do not count, this week and before, with the rule.',
    act: 'export-aggregates',
  },
  {
    name: 'turn-ins',
    title: 'Turn-ins',
    sentence: 'Every turn-in as recorded: the raw count can be added up from it.',
    act: 'export-aggregates',
  },
  {
    name: 'snapshots',
    title: 'Count history',
    sentence: 'Every count with its interval and the fingerprint of its inputs.',
    act: 'export-aggregates',
  },
  {
    name: 'lines',
    title: 'Single lines',
    sentence:
      'Every keyed line with its disposition. Personal data: the export is logged.',
    act: 'export-lines',
  },
]
