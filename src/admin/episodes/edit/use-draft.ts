import { useCallback, useEffect, useState } from 'react'
import { saveDraft, type EpisodeVersion } from '@/contract/console/console-episodes'
import type { EpisodeBody } from '@/contract/episodes'
import type { Problem } from '@/contract/problem'
import { useKeptForm } from '../../patterns/forms/use-kept-form'
import { api } from '../../shell/api'
import { checkBody, errorsOfProblem, withoutField, type FieldErrors } from '../body/check-body'
import { BODY_FIELDS, type BodyField } from '../body/field-words'

const marked = ({ version, revision, body }: EpisodeVersion) => ({ mark: `${version}.${revision}`, value: body })

interface Options {
  episodeId: string
  personId: string
  /** The newest draft that the server told us. */
  draft: EpisodeVersion
  onSaved: (draft: EpisodeVersion) => void
  /** The server has something newer: load it. */
  onBehind: () => Promise<void>
}

/** A draft under the pen: its text, what is wrong with it, and saving without losing a letter. */
export function useDraft({ episodeId, personId, draft, onSaved, onBehind }: Options) {
  const form = useKeptForm<EpisodeBody>(personId, `episode:${episodeId}`, marked(draft))
  const [refused, setRefused] = useState<FieldErrors>({})
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const found = checkBody(form.mine, draft.media.durationMs)
  const { dirty, rebase, edit } = form
  // A film or cover that was exchanged makes a new revision, too, and changes no word.
  const sameWords = JSON.stringify(draft.body) === JSON.stringify(form.base)
  const behind = form.behind && !sameWords

  useEffect(() => {
    // A colleague saved and I have written nothing: simply go on from theirs.
    if (behind && !dirty) rebase(draft.body, marked(draft))
    else if (form.behind && sameWords) rebase(form.mine, marked(draft))
  }, [behind, dirty, draft, rebase, sameWords, form.behind, form.mine])

  const change = useCallback(
    (part: Partial<EpisodeBody>) => {
      edit((mine) => ({ ...mine, ...part }))
      setRefused((old) => BODY_FIELDS.filter((field) => field in part).reduce(withoutField, old))
    },
    [edit],
  )
  /** The saved draft, or null with the problem or the errors shown. */
  const save = async (): Promise<EpisodeVersion | null> => {
    setTried(true)
    setProblem(null)
    if (Object.keys(found).length > 0) return null
    const sent = form.latest()
    setBusy(true)
    const result = await api(saveDraft, { id: episodeId, revision: draft.revision, body: sent })
    setBusy(false)
    if (result.ok) {
      form.saved(sent, marked(result.value))
      onSaved(result.value)
      setTried(false)
      setRefused({})
      return result.value
    }
    if (result.problem.code === 'bad-input') setRefused(errorsOfProblem(result.problem))
    if (result.problem.code === 'stale' || result.problem.code === 'wrong-state') await onBehind()
    else setProblem(result.problem)
    return null
  }
  return {
    ...form,
    behind,
    change,
    /** What the server missed at hand-over, shown at its places. */
    refuse: (refusal: Problem) => setRefused(errorsOfProblem(refusal)),
    save,
    busy,
    problem,
    errors: { ...shown(found, tried, form), ...refused },
    takeMerged: (mine: EpisodeBody) => rebase(mine, marked(draft)),
  }
}

/** A fresh mistake shows at once, one that was there before only after somebody tried to save. */
function shown(found: FieldErrors, tried: boolean, { mine, base }: { mine: EpisodeBody; base: EpisodeBody }) {
  if (tried) return found
  const untouched = (field: BodyField) => JSON.stringify(mine[field]) === JSON.stringify(base[field])
  return BODY_FIELDS.filter(untouched).reduce(withoutField, found)
}
