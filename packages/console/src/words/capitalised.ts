/** A label with its first letter as a sentence has it. */
export function capitalised(label: string): string {
  return label.slice(0, 1).toUpperCase() + label.slice(1)
}
