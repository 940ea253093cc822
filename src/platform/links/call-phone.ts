import Taro from '@tarojs/taro'

/** Opens the phone's dialler with the number; the person still decides to call. */
export function callPhone(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
