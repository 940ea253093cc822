import type { MouseEvent } from 'react'

/** The first stop of the Tab key: past the header to what the page is about. */
export function SkipLink() {
  // Taro keeps earlier pages in the document, so an address like #main would not be unique.
  const skip = (event: MouseEvent<HTMLButtonElement>) =>
    event.currentTarget.closest('.page')?.querySelector<HTMLElement>('[role="main"]')?.focus()
  return (
    <button type="button" className="skip-link" onClick={skip}>
      跳到正文
    </button>
  )
}
