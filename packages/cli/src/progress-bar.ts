/** Work under way: what is done of how much, in which unit; `total` is absent when unknown. */
export interface Progress {
  readonly step: string
  readonly done: number
  readonly total?: number | undefined
  readonly unit?: string | undefined
}

/** Where progress is drawn. It writes only to a terminal, so logs stay readable. */
export interface ProgressBar {
  readonly show: (progress: Progress) => void
  readonly clear: () => void
}

interface Screen {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly write: (text: string) => unknown
}

const width = 24
const redrawMs = 100

/** A bar with rate and time left on `screen`; silent when that is not a terminal. */
export function progressBar(screen: Screen, now: () => number): ProgressBar {
  if (screen.isTTY !== true) return { show: () => {}, clear: () => {} }
  let step = ''
  let startedMs = 0
  let drawnMs = Number.NEGATIVE_INFINITY

  function show(progress: Progress): void {
    const at = now()
    if (progress.step !== step) {
      step = progress.step
      startedMs = at
    } else if (at - drawnMs < redrawMs) {
      return
    }
    drawnMs = at
    const line = progressLine(progress, (at - startedMs) / 1000)
    screen.write(`\r\u001B[2K${line.slice(0, (screen.columns ?? 80) - 1)}`)
  }

  return { show, clear: () => void screen.write('\r\u001B[2K') }
}

/** One line of progress: bar, share, rate and time left, as far as they are known. */
export function progressLine(progress: Progress, elapsedSeconds: number): string {
  const { step, done, total, unit = '' } = progress
  const rate = elapsedSeconds > 0.5 ? done / elapsedSeconds : 0
  const rateText = rate > 0 ? `  ${short(rate)} ${unit}/s` : ''
  if (total === undefined || total <= 0)
    return `${step}  ${short(done)} ${unit}${rateText}`
  const share = Math.min(1, done / total)
  const filled = Math.round(share * width)
  const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
  const left = rate > 0 ? `  ${duration((total - done) / rate)} left` : ''
  return `${step}  ${bar} ${Math.floor(share * 100)} %${rateText}${left}`
}

function short(n: number): string {
  if (n >= 1e6) return `${(n / 1e6).toFixed(1)} M`
  if (n >= 1e4) return `${Math.round(n / 1e3)} k`
  return String(Math.round(n))
}

function duration(seconds: number): string {
  const s = Math.max(0, Math.round(seconds))
  return s >= 60 ? `${Math.floor(s / 60)} min ${s % 60} s` : `${s} s`
}
