import Taro from '@tarojs/taro'
import { askAnyway } from './consent'

/** The id of the one native button whose tap WeChat takes for a yes. */
export const AGREE_BUTTON = 'privacy-agree'

/**
 * WeChat holds back the first call of a privacy API (clipboard, album, …) and asks us to ask. Base libraries before
 * 2.32.3 know nothing of it and hold nothing back.
 */
export const listenToWechat = (): void =>
  Taro.onNeedPrivacyAuthorization?.((resolve) => {
    askAnyway((agreed) => resolve(agreed ? { event: 'agree', buttonId: AGREE_BUTTON } : { event: 'disagree' }))
  })
