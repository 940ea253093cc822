import { useCallback, useEffect, useRef, useState } from 'react'
import type { StoredFilm } from '@/contract/console/media'
import type { Problem } from '@/contract/problem'
import { findRefusal } from './find-refusal'
import { uploadFilm, type Progress } from './upload-film'

export interface FilmUpload {
  /** The file under way or stopped; null when there is none. */
  file: File | null
  progress: Progress | null
  running: boolean
  problem: Problem | null
  start: (file: File) => Promise<void>
  pause: () => void
  clear: () => void
}

/** One film under way: progress, pause, going on, and a warning before the tab is closed. */
export function useFilmUpload(onStored: (film: StoredFilm) => Promise<void>): FilmUpload {
  const [file, setFile] = useState<File | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [running, setRunning] = useState(false)
  const [failed, setFailed] = useState<Problem | null>(null)
  const stop = useRef<AbortController | null>(null)
  const stored = useRef(onStored)
  stored.current = onStored

  useEffect(() => {
    if (!running) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [running])
  useEffect(() => () => stop.current?.abort(), [])

  const clear = useCallback(() => {
    stop.current?.abort()
    setFile(null)
    setProgress(null)
    setRunning(false)
    setFailed(null)
  }, [])
  const start = useCallback(
    async (chosen: File) => {
      const refusal = await findRefusal(chosen)
      setFailed(refusal)
      if (refusal) return
      const control = new AbortController()
      stop.current = control
      setFile(chosen)
      setRunning(true)
      const result = await uploadFilm(chosen, { onProgress: setProgress, signal: control.signal })
      if (control.signal.aborted || !result) return
      if (result.ok) {
        await stored.current(result.value)
        return clear()
      }
      setRunning(false)
      setFailed(result.problem)
      if (result.problem.code === 'file-refused') setFile(null)
    },
    [clear],
  )
  const pause = useCallback(() => {
    stop.current?.abort()
    setRunning(false)
  }, [])
  return { file, progress, running, problem: failed, start, pause, clear }
}
