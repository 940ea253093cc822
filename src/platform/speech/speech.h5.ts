import { create } from 'zustand'
import { createReader } from './reading'

const synthesis = 'speechSynthesis' in window ? window.speechSynthesis : undefined

/** Standard Chinese as spoken on the mainland before others; Cantonese reads a different language. */
const WISHED = [/^zh[-_]CN/i, /^cmn/i, /^zh([-_](Hans|TW|SG))?/i]

const chineseVoice = (): SpeechSynthesisVoice | undefined => {
  const voices = (synthesis?.getVoices() ?? []).filter(({ lang }) => !/HK|yue/i.test(lang))
  return WISHED.map((wish) => voices.find(({ lang }) => wish.test(lang))).find(Boolean)
}

/** Whether this device can read Chinese aloud; browsers learn their voices a moment after the page is there. */
export const useSpeech = create<{ available: boolean }>(() => ({ available: chineseVoice() !== undefined }))

synthesis?.addEventListener?.('voiceschanged', () => useSpeech.setState({ available: chineseVoice() !== undefined }))

/** Kept, because Chrome forgets an utterance that nobody holds, and then never says that it is over. */
let speaking: SpeechSynthesisUtterance | undefined

const reader = createReader({
  next: (text, over, failed) => {
    const utterance = new SpeechSynthesisUtterance(text)
    const voice = chineseVoice()
    if (voice) utterance.voice = voice
    utterance.lang = voice?.lang ?? 'zh-CN'
    utterance.addEventListener('end', over)
    utterance.addEventListener('error', failed)
    speaking = utterance
    synthesis?.speak(speaking)
  },
  halt: () => synthesis?.cancel(),
})

export const readAloud = reader.read
export const stopReading = reader.stop
