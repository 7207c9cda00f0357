/** Why the machine leaves a line to a person, in words for the desk. */
const sentences: ReadonlyMap<string, string> = new Map([
  ['same-person', 'The machine is sure; look if you doubt it.'],
  ['no-candidate', 'Nobody on the roll comes near.'],
  ['no-good-candidate', 'Somebody on the roll comes near, but not near enough.'],
  ['nothing-to-compare', 'Too little can be read to compare.'],
  ['two-candidates', 'Two voters fit about equally well.'],
  ['household-other-first-name', 'The household is right, the first name is not.'],
  ['similar-first-name', 'The first name is only similar.'],
  ['first-name-missing', 'The first name is missing.'],
  ['only-initial', 'Only the initial of the first name is there.'],
  ['birth-differs', 'The birth date differs.'],
  ['suffix-differs', 'Junior or senior: the suffix differs.'],
  ['middle-name-differs', 'The middle name differs.'],
  ['surname-differs', 'The surname differs.'],
  ['other-address', 'The name fits, the address does not.'],
  ['address-in-doubt', 'The name fits, the address is in doubt.'],
  ['low-probability', 'The evidence is too thin to decide alone.'],
])

/** The sentence for a match reason; an unknown code is shown as it is. */
export function whyItWaits(code: string | null, secondLook: boolean): string {
  if (secondLook) return 'A colleague asked for a second look.'
  if (code === null) return 'It has not been matched against a roll yet.'
  return sentences.get(code) ?? code
}
