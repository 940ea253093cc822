import { useEffect, useState } from 'react'
import type { Result } from '@/contract/client'
import type { ConsolePlace, PlaceBody } from '@/contract/places/console-places'
import type { Problem } from '@/contract/problem'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { usePerson } from '../../shell/session'
import { checkForm, EMPTY_FORM, fieldsApart, formOf, mergeForms, type FieldName, type PlaceForm } from './place-form'

interface Options {
  /** As the server told it last; null for one that does not exist yet. */
  place: ConsolePlace | null
  save: (body: PlaceBody) => Promise<Result<ConsolePlace>>
  onSaved: (place: ConsolePlace) => void
  /** A colleague has saved meanwhile: load theirs. */
  onBehind: () => Promise<void>
}

const marked = (place: ConsolePlace | null) => ({
  mark: String(place?.revision ?? 0),
  value: place ? formOf(place) : EMPTY_FORM,
})

/** A place under the pen: survives a reload and a lost log-in, and is merged with what a colleague has saved. */
export function usePlaceForm({ place, save, onSaved, onBehind }: Options) {
  const server = marked(place)
  const kept = useKeptForm<PlaceForm>(usePerson().id, `place:${place?.id ?? 'new'}`, server)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { base, mine, dirty, behind, rebase } = kept
  const checked = checkForm(mine)
  const apart: FieldName[] = behind ? fieldsApart(base, mine, server.value) : []
  const theirRevision = server.mark

  useEffect(() => {
    // What only they have changed is taken over at once; what both have changed is shown first.
    if (behind && apart.length === 0) rebase(mergeForms(base, mine, server.value), server)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the revision stands for all that comes with it
  }, [behind, apart.length, theirRevision])

  const send = async () => {
    setTried(true)
    setProblem(null)
    if (!checked.ok) return
    const sent = kept.latest()
    setBusy(true)
    const result = await save(checked.body)
    setBusy(false)
    if (result.ok) {
      kept.saved(sent, marked(result.value))
      setTried(false)
      return onSaved(result.value)
    }
    if (result.problem.code === 'stale') await onBehind()
    else setProblem(result.problem)
  }
  return {
    form: mine,
    edit: (part: Partial<PlaceForm>) => kept.edit((now) => ({ ...now, ...part })),
    faults: tried && !checked.ok ? checked.faults : {},
    ...{ dirty, problem, busy, send, apart, restored: kept.restored, keeps: kept.keeps, discard: kept.discard },
    /** Goes on with mine where both have written, theirs elsewhere. */
    keepMine: () => rebase(mergeForms(base, mine, server.value), server),
    takeTheirs: () => rebase(server.value, server),
    theirs: server.value,
  }
}
export type PlaceEditing = ReturnType<typeof usePlaceForm>
