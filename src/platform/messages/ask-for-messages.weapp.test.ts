import Taro from '@tarojs/taro'
import { askForMessages } from './ask-for-messages'

const taro = Taro as unknown as Record<string, unknown>
afterEach(() => delete taro.requestSubscribeMessage)

it('knows what was allowed, refused and switched off', async () => {
  const asked: unknown[] = []
  taro.requestSubscribeMessage = async (option: unknown) => {
    asked.push(option)
    return { errMsg: 'requestSubscribeMessage:ok', changed: 'accept', ahead: 'reject', other: 'ban' }
  }
  expect(await askForMessages(['changed', 'ahead', 'other'])).toEqual(['changed'])
  expect(asked).toEqual([{ tmplIds: ['changed', 'ahead', 'other'] }])
})

it('an old WeChat, or one in which everything is switched off, allows nothing', async () => {
  expect(await askForMessages(['changed'])).toEqual([])
  taro.requestSubscribeMessage = () => Promise.reject(new Error('requestSubscribeMessage:fail'))
  expect(await askForMessages(['changed'])).toEqual([])
})
