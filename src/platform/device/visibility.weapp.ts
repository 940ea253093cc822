import Taro from '@tarojs/taro'

/** Calls back when the program goes out of sight: another chat, the home screen, closed. */
export function onHide(hidden: () => void): void {
  Taro.onAppHide(hidden)
}
