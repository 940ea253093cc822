export interface Caption {
  startMs: number
  endMs: number
  text: string
}

const two = (n: number) => String(n).padStart(2, '0')

/** `00:01:02.040` for 62 040 ms, as WebVTT writes it. */
export function vttTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(ms % 1000).padStart(3, '0')}`
}

/** The signs that WebVTT reads as tags or entities. */
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Captions as WebVTT (W3C); the file ends with a line break. */
export const toWebVtt = (lines: readonly Caption[]): string =>
  `WEBVTT\n\n${lines.map((l, i) => `${i + 1}\n${vttTime(l.startMs)} --> ${vttTime(l.endMs)}\n${escaped(l.text)}\n`).join('\n')}`
