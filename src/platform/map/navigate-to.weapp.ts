import Taro from '@tarojs/taro'
import { toWechat } from './geometry/gcj'
import { notify } from '../notice'

export interface Destination {
  name: string
  address: string
  /** Degrees, WGS-84. */
  point: { lon: number; lat: number }
}

/** WeChat's own page with the place on a map, from where every navigation can be started. */
export function navigateTo({ name, address, point: { lon, lat } }: Destination): void {
  Taro.openLocation({ ...toWechat([lon, lat]), name, address }).catch(({ errMsg = '' }: { errMsg?: string }) => {
    if (!errMsg.includes('cancel')) notify('没能打开地图，请按地址去找')
  })
}
