import Taro from '@tarojs/taro'

/** WeChat's normal text is 16 px; older versions do not tell the setting. */
const NORMAL_PX = 16

/** One dp in CSS px after the font size chosen in WeChat's settings. */
export function fontUnit(): string | undefined {
  // In WeChat since library 2.23.4, but not in Taro's types.
  const info = (Taro.getAppBaseInfo?.() ?? {}) as { fontSizeSetting?: number }
  const chosen = info.fontSizeSetting
  return chosen && chosen !== NORMAL_PX ? `${chosen / NORMAL_PX}px` : '1px'
}

export const nativeBack = true
