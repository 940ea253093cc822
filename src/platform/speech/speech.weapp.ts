import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { createReader } from './reading'

/** What we use of WeChat's plugin 微信同声传译. */
interface Plugin {
  textToSpeech: (options: {
    lang: 'zh_CN'
    tts: true
    content: string
    success: (answer: { filename: string }) => void
    fail: () => void
  }) => void
}

/** Only where the build brought the plugin along (README: TARO_APP_SPEECH_PLUGIN). */
export const useSpeech = create<{ available: boolean }>(() => ({ available: SPEECH_PLUGIN }))

let audio: Taro.InnerAudioContext | undefined

const halt = () => {
  audio?.destroy()
  audio = undefined
}

const play = (src: string, over: () => void, failed: () => void) => {
  halt()
  audio = Taro.createInnerAudioContext()
  audio.onEnded(over)
  audio.onError(failed)
  audio.src = src
  audio.play()
}

let asked = 0

const reader = createReader({
  next: (content, over, failed) => {
    const mine = ++asked
    const plugin = Taro.requirePlugin('WechatSI') as unknown as Plugin
    plugin.textToSpeech({
      lang: 'zh_CN',
      tts: true,
      content,
      success: ({ filename }) => mine === asked && play(filename, over, failed),
      fail: failed,
    })
  },
  halt: () => {
    asked += 1
    halt()
  },
})

export const readAloud = reader.read
export const stopReading = reader.stop
