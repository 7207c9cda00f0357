/** Digits by fives, as they are read aloud: `31415 92653`. */
export function groupedDigits(digits: string): string {
  return digits.replaceAll(/(\d{5})(?=\d)/g, '$1 ')
}

/** The digits among what was typed; everything else falls away as it is typed. */
export function seedDigits(text: string): string {
  return text.replaceAll(/\D/g, '')
}
