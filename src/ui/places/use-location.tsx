import { Button } from '../controls/button'
import { Notice } from '../feedback/notice'

export interface UseLocationProps {
  busy: boolean
  /** Why there is no position, and what works instead. */
  words: string | null
  /** On the button; 用我现在的位置 unless it says what for. */
  word?: string
  onTap: () => void
}

/** The one way that needs a permission, never the only one. */
export function UseLocation({ busy, words, word = '用我现在的位置', onTap }: UseLocationProps) {
  return (
    <>
      <Button id="use-location" kind="quiet" icon="place" busy={busy} onTap={onTap}>
        {word}
      </Button>
      {words && (
        <Notice id="location-refused" tone="warn">
          {words}
        </Notice>
      )}
    </>
  )
}
