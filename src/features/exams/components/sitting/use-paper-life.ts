import { useEffect } from 'react'
import { awayWord } from '@/domain/exams/words/exam-words'
import { onHide, onShow } from '@/platform/device/visibility'
import { notify } from '@/platform/notice'
import { useHidden, useShown } from '@/platform/page-life'
import { isOver, useDesk } from '@/state/exams/sitting/desk'
import { paperDesk } from '@/state/exams/sitting/sitting'

/** How often the server is asked whether another phone took over or the time changed. */
const LOOK_EVERY_S = 30
/** And once the time is up, until it has closed the paper. */
const CLOSING_EVERY_S = 3

const back = () => {
  const seconds = paperDesk.back()
  if (seconds > 0) notify(`离开了 ${awayWord(seconds)}，已记录。接着答就行`)
}

/** Leaving the page and coming back are noted; now and then the server is asked how the paper stands. */
export function usePaperLife(): void {
  useShown(back)
  useHidden(paperDesk.left)
  useEffect(() => {
    const stops = [onHide(paperDesk.left), onShow(back)]
    let seconds = 0
    const pulse = setInterval(() => {
      const state = useDesk.getState()
      if (state.sitting?.state !== 'open') return
      seconds++
      if (seconds % (isOver(state) ? CLOSING_EVERY_S : LOOK_EVERY_S) === 0) void paperDesk.sync()
    }, 1000)
    return () => {
      clearInterval(pulse)
      for (const stop of stops) stop()
      paperDesk.left()
    }
  }, [])
}
