/** Runs `act` once when `touch` has not been called for `quietMs`. */
export function settleThen(act: () => Promise<void>, quietMs: number) {
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
