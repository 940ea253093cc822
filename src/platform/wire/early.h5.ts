import type { Answer } from './transport-types'

declare global {
  interface Window {
    /** Set by index.html, which asks for the first page's data while the program is still loading. */
    earlyAnswers?: Record<string, Promise<Answer> | undefined>
  }
}

/** The answer that index.html asked for ahead of time; each is handed out once, so that a retry asks anew. */
export function early(url: string): Promise<Answer> | undefined {
  const answer = window.earlyAnswers?.[url]
  if (window.earlyAnswers) delete window.earlyAnswers[url]
  return answer
}
