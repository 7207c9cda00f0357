/** A short sound: high for done, low for refused. Silent where the browser has no sound. */
export function beep(kind: 'done' | 'odd' | 'refused'): void {
  if (typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = { done: 1320, odd: 660, refused: 220 }[kind]
  volume.gain.value = 0.12
  tone.connect(volume).connect(audio.destination)
  const seconds = kind === 'done' ? 0.09 : 0.3
  tone.onended = () => void audio.close().catch(() => {})
  tone.start()
  tone.stop(audio.currentTime + seconds)
}
