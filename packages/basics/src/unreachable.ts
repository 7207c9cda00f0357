/** Ends an exhaustive `switch`: the compiler proves that no case is left; at run time it is a bug. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}
