/** `0.08` as `8 %`, without floats. */
export function percentText(share: string): string {
  const [whole = '0', decimals = ''] = share.split('.')
  const digits = `${whole}${decimals.padEnd(2, '0')}`
  const at = whole.length + 2
  const rest = digits.slice(at).replace(/0+$/, '')
  return `${Number(digits.slice(0, at))}${rest ? `.${rest}` : ''} %`
}

/** A whole number as people read it: `585,407`. */
export function grouped(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, ',')
}
