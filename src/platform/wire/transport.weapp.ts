import Taro from '@tarojs/taro'
import type { Transport } from './transport-types'

/** One HTTP exchange over wx.request; rejects when no answer came within `timeoutMs`. */
export const transport: Transport = async ({ method, url, headers, body, timeoutMs }) => {
  const answer = await Taro.request<unknown>({
    url,
    method,
    header: headers,
    data: body,
    timeout: timeoutMs,
    dataType: 'json',
  })
  return { status: answer.statusCode, body: answer.data }
}
