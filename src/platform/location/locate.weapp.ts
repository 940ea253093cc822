import Taro from '@tarojs/taro'
import type { Located } from './location-types'

/** WeChat grants this API to an account on application, and often refuses: built without it, the way is not offered. */
export const canLocate = (): boolean => LOCATION_API

const refused = (errMsg: string) => /auth|deny|denied|privacy/i.test(errMsg)

/** WeChat asks the person the first time; `wgs84` is what its receivers measure, nothing is shifted. */
export const locate = (): Promise<Located> =>
  Taro.getLocation({ type: 'wgs84' }).then(
    ({ longitude, latitude }) => ({ ok: true, point: { lon: longitude, lat: latitude } }),
    ({ errMsg = '' }: { errMsg?: string }) => ({ ok: false, reason: refused(errMsg) ? 'refused' : 'unknown' }),
  )
