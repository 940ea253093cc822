import Taro from '@tarojs/taro'
import { notify } from '../notice'
import type { MiniProgram } from './mini-program'

/** WeChat asks by itself before it leaves; a no is no failure. */
export function openMiniProgram({ appId, path, name }: MiniProgram): void {
  Taro.navigateToMiniProgram({ appId, path }).catch(({ errMsg = '' }: { errMsg?: string }) => {
    if (!errMsg.includes('cancel')) notify(`没能打开，请在微信顶部搜索“${name}”小程序`)
  })
}
