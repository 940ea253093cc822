/** Unsaved work of one person on one thing, kept in this browser until it is saved or thrown away. */
export interface Kept<T> {
  /** What the server had when the work began, and which revision that was. */
  base: T
  mark: string
  mine: T
}

const keyOf = (personId: string, subject: string) => `console.kept:${personId}:${subject}`

export function readKept<T>(personId: string, subject: string): Kept<T> | null {
  try {
    const text = localStorage.getItem(keyOf(personId, subject))
    return text ? (JSON.parse(text) as Kept<T>) : null
  } catch {
    return null
  }
}

/** Answers false where the browser keeps nothing (private mode, full disk); the page then says so. */
export function writeKept<T>(personId: string, subject: string, kept: Kept<T>): boolean {
  try {
    localStorage.setItem(keyOf(personId, subject), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

export function dropKept(personId: string, subject: string): void {
  try {
    localStorage.removeItem(keyOf(personId, subject))
  } catch {
    // Nothing is kept where nothing can be.
  }
}
