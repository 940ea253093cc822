import Taro from '@tarojs/taro'

/** Puts a text on the clipboard; false when the device forbids it. */
export const copyText = (data: string): Promise<boolean> =>
  Taro.setClipboardData({ data }).then(
    () => {
      // WeChat and Taro each show a box of their own; ours says what to do with it.
      Taro.hideToast()
      return true
    },
    () => false,
  )
