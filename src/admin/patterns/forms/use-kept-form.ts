import { useCallback, useEffect, useRef, useState } from 'react'
import { dropKept, readKept, writeKept, type Kept } from './kept-text'

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

interface Saved<T> {
  mark: string
  value: T
}

/**
 * A form whose text survives a failed save, a reload, a lost session and a closed window.
 * `mark` names the server's revision; work kept from another revision comes back as `behind`, to be merged first.
 */
export function useKeptForm<T>(personId: string, subject: string, server: Saved<T>) {
  const [restored, setRestored] = useState(() => {
    const kept = readKept<T>(personId, subject)
    return kept !== null && !same(kept.mine, kept.base)
  })
  const [work, setWork] = useState<Kept<T>>(
    () =>
      (restored ? readKept<T>(personId, subject) : null) ?? {
        base: server.value,
        mark: server.mark,
        mine: server.value,
      },
  )
  const [keeps, setKeeps] = useState(true)
  const dirty = !same(work.mine, work.base)

  useEffect(() => {
    if (dirty) setKeeps(writeKept(personId, subject, work))
    else dropKept(personId, subject)
  }, [dirty, personId, subject, work])

  const newest = useRef(work)
  newest.current = work
  return {
    ...work,
    dirty,
    restored,
    /** False when this browser cannot keep unsaved text. */
    keeps,
    behind: work.mark !== server.mark,
    edit: useCallback((change: (mine: T) => T) => setWork((old) => ({ ...old, mine: change(old.mine) })), []),
    /** After a save: what was typed meanwhile stays, everything else is as the server stored it. */
    saved: useCallback((sent: T, { mark, value }: Saved<T>) => {
      setRestored(false)
      setWork((old) => ({ base: value, mark, mine: same(old.mine, sent) ? value : old.mine }))
    }, []),
    /** Goes on from another revision with text that was merged with it. */
    rebase: useCallback((mine: T, { mark, value }: Saved<T>) => {
      setRestored(false)
      setWork({ base: value, mark, mine })
    }, []),
    /** Back to the server's text. */
    discard: useCallback(() => {
      setRestored(false)
      setWork({ base: server.value, mark: server.mark, mine: server.value })
      dropKept(personId, subject)
    }, [personId, server.mark, server.value, subject]),
    latest: useCallback(() => newest.current.mine, []),
  }
}
