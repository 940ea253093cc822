import { useRef } from 'react'
import { dropKept, readKept, writeKept } from '../../../patterns/forms/kept-text'
import { newId } from '../../../patterns/forms/new-id'
import { usePerson } from '../../../shell/session'

const SUBJECT = 'place-key:new'

/**
 * The key under which a new place is added. It is made by the first sending and kept in this browser as long as the
 * form is: an answer that was lost, and a reload after it, do not add the place twice.
 */
export function usePlaceKey() {
  const { id: personId } = usePerson()
  const known = useRef<string | null>(null)
  return {
    /** `again`: it was sent before, and may have arrived. */
    take: (): { key: string; again: boolean } => {
      const before = known.current ?? readKept<string>(personId, SUBJECT)?.mine
      const key = before ?? newId()
      known.current = key
      if (!before) writeKept(personId, SUBJECT, { base: '', mark: '', mine: key })
      return { key, again: before !== undefined }
    },
    /** What is written next is another place. */
    drop: () => {
      known.current = null
      dropKept(personId, SUBJECT)
    },
  }
}
