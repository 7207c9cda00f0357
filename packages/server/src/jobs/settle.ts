/** How long after the last decision the count is made again. */
const quietMs = 20_000

/** Runs `act` once when `touch` has not been called for a while. */
export function settleThen(act: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  return {
    touch: () => {
      clearTimeout(timer)
      timer = setTimeout(() => void act().catch(() => {}), quietMs)
      timer.unref()
    },
    stop: () => clearTimeout(timer),
  }
}
