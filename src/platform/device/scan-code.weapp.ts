import Taro from '@tarojs/taro'

/** What a code in front of the camera says; null when the person turns back. */
export const scanCode = (): Promise<string | null> =>
  Taro.scanCode({ scanType: ['qrCode'] }).then(
    ({ result }) => result,
    () => null,
  )

export const scanWord = '扫'
