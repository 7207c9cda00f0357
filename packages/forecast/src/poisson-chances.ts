/** The chances of 0, 1, 2 … `most` under a Poisson distribution of this mean. */
export function poissonChances(mean: number, most: number): Float64Array {
  const chances = new Float64Array(most + 1)
  let log = -mean
  for (let count = 0; count <= most; count++) {
    if (count > 0) log += Math.log(mean / count)
    chances[count] = Math.exp(log)
  }
  return chances
}
