import Taro from '@tarojs/taro'

/** Calls back when the program goes out of sight: another chat, the home screen, closed; returns how to stop. */
export function onHide(hidden: () => void): () => void {
  Taro.onAppHide(hidden)
  return () => Taro.offAppHide(hidden)
}

/** Calls back when the program comes into sight again; returns how to stop. */
export function onShow(shown: () => void): () => void {
  Taro.onAppShow(shown)
  return () => Taro.offAppShow(shown)
}
