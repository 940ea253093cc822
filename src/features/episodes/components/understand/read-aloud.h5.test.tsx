import { act, fireEvent, render, screen } from '@testing-library/react'

class Utterance extends EventTarget {
  lang = ''
  voice: unknown
  constructor(readonly text: string) {
    super()
  }
}
const finish = (utterance: Utterance | undefined) => act(() => void utterance?.dispatchEvent(new Event('end')))

const said: Utterance[] = []
let cancelled = 0
const voices = [
  { lang: 'en-US', name: 'English' },
  { lang: 'zh-HK', name: '粤语' },
  { lang: 'zh-CN', name: '普通话' },
]
let changed: () => void = () => undefined
let known: typeof voices = []
Object.assign(window, {
  SpeechSynthesisUtterance: Utterance,
  speechSynthesis: {
    getVoices: () => known,
    speak: (utterance: Utterance) => void said.push(utterance),
    cancel: () => void (cancelled += 1),
    addEventListener: (_: string, listener: () => void) => void (changed = listener),
  },
})

// Loaded once the browser's voice is there, as on a phone.
const { ReadAloud } = require('./read-aloud') as typeof import('./read-aloud')

const stopFilm = jest.fn()
const show = () => render(<ReadAloud id="read" name="要点" texts={['怎么办？', '可以要求修好。']} onStart={stopFilm} />)
const learn = (now: typeof voices) => {
  known = now
  act(() => changed())
}

beforeEach(() => {
  said.length = 0
  stopFilm.mockClear()
})

it('offers nothing without a Mandarin voice, and the button once the browser has one', () => {
  learn(voices.slice(0, 2))
  show()
  expect(screen.queryByRole('button')).not.toBeInTheDocument()
  learn(voices)
  expect(screen.getByRole('button', { name: '朗读要点' })).toBeInTheDocument()
})

it('stops the film, reads text by text in Mandarin, and is ready again at the end', () => {
  learn(voices)
  show()
  fireEvent.click(screen.getByRole('button', { name: '朗读要点' }))
  expect(stopFilm).toHaveBeenCalledTimes(1)
  expect(said.map(({ text, lang, voice }) => [text, lang, voice])).toEqual([['怎么办？', 'zh-CN', voices[2]]])
  finish(said[0])
  expect(said[1]!.text).toBe('可以要求修好。')
  finish(said[1])
  expect(screen.getByRole('button', { name: '朗读要点' })).toBeInTheDocument()
})

it('pauses, goes on with the same text, and stops', () => {
  learn(voices)
  show()
  fireEvent.click(screen.getByRole('button', { name: '朗读要点' }))
  fireEvent.click(screen.getByRole('button', { name: '暂停朗读要点' }))
  fireEvent.click(screen.getByRole('button', { name: '继续朗读要点' }))
  expect(said.map(({ text }) => text)).toEqual(['怎么办？', '怎么办？'])
  fireEvent.click(screen.getByRole('button', { name: '停止朗读要点' }))
  expect(screen.getByRole('button', { name: '朗读要点' })).toBeInTheDocument()
})

it('falls silent when one leaves', () => {
  learn(voices)
  const { unmount } = show()
  fireEvent.click(screen.getByRole('button', { name: '朗读要点' }))
  const before = cancelled
  unmount()
  expect(cancelled).toBeGreaterThan(before)
})
