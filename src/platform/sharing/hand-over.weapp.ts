import Taro from '@tarojs/taro'

export type HandedOver = 'shared' | 'copied' | 'cancelled' | 'failed'

export const copyText = (data: string): Promise<boolean> =>
  Taro.setClipboardData({ data }).then(
    () => {
      Taro.hideToast()
      return true
    },
    () => false,
  )

/** A mini-program passes itself on by its own button; an address goes to the clipboard. */
export const handOver = async (words: string, url: string): Promise<HandedOver> =>
  (await copyText(`${words}\n${url}`)) ? 'copied' : 'failed'
