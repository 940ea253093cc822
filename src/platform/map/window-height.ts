import Taro from '@tarojs/taro'

/** Of what can be seen of the program, in CSS px. */
export const windowHeight = (): number => Taro.getWindowInfo?.().windowHeight ?? Taro.getSystemInfoSync().windowHeight
