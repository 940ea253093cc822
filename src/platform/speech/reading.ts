/** One reading aloud under way. */
export interface Reading {
  pause: () => void
  resume: () => void
}

/** Reads texts one after another; `next` begins one and calls back when it is over, `halt` silences it. */
export interface Voice {
  next: (text: string, over: () => void, failed: () => void) => void
  halt: () => void
}

export type ReadingEnd = 'done' | 'stopped' | 'failed'

/**
 * One voice for the whole program: a new reading ends the one before. A pause goes back to the beginning of the
 * present text, because browsers on phones cannot hold in the middle of one.
 */
export function createReader(voice: Voice) {
  let ended: ((end: ReadingEnd) => void) | undefined
  /** Grows with each beginning and end; what an earlier turn still reports is then passed over. */
  let turn = 0

  const finish = (end: ReadingEnd) => {
    const tell = ended
    ended = undefined
    turn += 1
    voice.halt()
    tell?.(end)
  }

  const read = (texts: readonly string[], onEnd: (end: ReadingEnd) => void): Reading => {
    finish('stopped')
    ended = onEnd
    let at = 0
    let mine = ++turn
    const say = () => {
      const text = texts[at]
      if (text === undefined) return finish('done')
      const during = mine
      const over = () => {
        if (turn !== during) return
        at += 1
        say()
      }
      voice.next(text, over, () => turn === during && finish('failed'))
    }
    say()
    return {
      pause: () => {
        if (turn !== mine) return
        mine = ++turn
        voice.halt()
      },
      resume: () => {
        if (turn === mine) say()
      },
    }
  }

  return { read, stop: () => finish('stopped') }
}
