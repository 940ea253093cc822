import Taro from '@tarojs/taro'

/** A code that the cloud exchanges for who this WeChat user is; null when WeChat gives none. */
export const wechatCode = (): Promise<string | null> =>
  Taro.login().then(
    ({ code }) => code || null,
    () => null,
  )

export const inWechat = true
