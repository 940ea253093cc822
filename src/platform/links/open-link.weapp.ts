import Taro from '@tarojs/taro'
import { notify } from '../notice'

/** A mini-program may not open foreign pages: the address goes to the clipboard instead. */
export function openLink(url: string): void {
  Taro.setClipboardData({ data: url }).then(
    () => {
      Taro.hideToast()
      notify('已复制链接，可到浏览器中粘贴打开')
    },
    () => notify('没能复制，请稍后再试'),
  )
}

export const linkWord = '复制官方链接'
