import type { Citation, CountyProjection, Pack } from '@groundswell/rules'
import type { FigureLine } from '../wire/official.ts'

/** A California county's projection as the arithmetic a clerk would write by hand. */
export function countyFigureLines(
  figures: CountyProjection,
  pack: Pack,
): readonly FigureLine[] {
  const n = (value: number) => value.toLocaleString('en-US')
  const line = figureLine(pack)
  const { raw, sample, valid, duplicates, projected } = figures
  if (sample === raw) {
    return [
      line('valid signatures', `all ${n(raw)} lines were checked`, n(projected), [
        'ca-elec-9030-d',
      ]),
    ]
  }
  const { rate, uncorrected, factor, weight, duplicatePenalty } = figures
  return [
    line(
      'share valid',
      `${n(valid)} ÷ ${n(sample)}, two decimals, half up`,
      `${rate} %`,
      ['ca-ccr-20530'],
    ),
    line('before duplicates', `${n(raw)} × ${rate} %, rounded up`, n(uncorrected), [
      'ca-ccr-20530',
    ]),
    line(
      'value of each line',
      `${n(raw)} ÷ ${n(sample)}, four decimals, half up`,
      factor,
      ['ca-ccr-20531'],
    ),
    line('weight of a duplicate', `${factor} × (${factor} − 1)`, weight, [
      'ca-ccr-20531',
    ]),
    line(
      'estimated duplicates',
      `${n(duplicates)} × ${weight}, rounded up`,
      n(duplicatePenalty),
      ['ca-ccr-20531'],
    ),
    line('projected valid', `${n(uncorrected)} − ${n(duplicatePenalty)}`, n(projected), [
      'ca-ccr-20532',
      'ca-ccr-20540',
    ]),
  ]
}

/** The figures of any other estimate by name, for packs whose arithmetic has other steps. */
export function plainFigureLines(
  figures: Readonly<Record<string, unknown>>,
): readonly FigureLine[] {
  const cites = Array.isArray(figures['cites']) ? figures['cites'] : []
  const [first] = cites.map((cite: unknown) => String(Object(cite).section))
  return Object.entries(figures)
    .filter(([, value]) => typeof value === 'number' || typeof value === 'string')
    .filter(([name]) => name !== 'method' && name !== 'outcome')
    .map(([name, value]) => ({
      label: name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`),
      how: '',
      value: typeof value === 'number' ? value.toLocaleString('en-US') : String(value),
      cite: first ?? '',
      unverified: figures['unverified'] === true,
    }))
}

function figureLine(pack: Pack) {
  return (
    label: string,
    how: string,
    value: string,
    ids: readonly string[],
  ): FigureLine => {
    const cites = ids.flatMap((id): Citation[] => {
      const found = pack.citations.find((cite) => cite.id === id)
      return found === undefined ? [] : [found]
    })
    return {
      label,
      how,
      value,
      cite: cites.map(({ section }) => section).join(', '),
      unverified: cites.some(({ status }) => status === 'unverified'),
    }
  }
}
