import Taro from '@tarojs/taro'
import { create } from 'zustand'

/** WeChat's normal text is 16 px; older versions do not tell the setting. */
const NORMAL_PX = 16

/** How many times larger than usual the reader has the letters, after WeChat's settings. */
function fontScale(): number {
  // In WeChat since library 2.23.4, but not in Taro's types.
  const info = (Taro.getAppBaseInfo?.() ?? {}) as { fontSizeSetting?: number }
  return (info.fontSizeSetting ?? NORMAL_PX) / NORMAL_PX
}

/** One dp in CSS px. */
export const fontUnit = (): string | undefined => `${fontScale()}px`

export const useLetters = create(() => ({ scale: fontScale() }))

/** WeChat starts the program anew when the setting changes. */
export const watchLetters = (): void => undefined

export const nativeBack = true
