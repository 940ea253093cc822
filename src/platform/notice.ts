import { create } from 'zustand'

const SHOWN_MS = 4000
let hiding: ReturnType<typeof setTimeout> | undefined

/** One short sentence that confirms what just happened; the page shows it and screen readers say it. */
export const useNotice = create<{ text: string }>(() => ({ text: '' }))

export function notify(text: string): void {
  clearTimeout(hiding)
  useNotice.setState({ text })
  hiding = setTimeout(() => useNotice.setState({ text: '' }), SHOWN_MS)
}
