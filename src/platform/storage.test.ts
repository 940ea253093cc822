import { stage } from '../../config/jest/taro'
import Taro from '@tarojs/taro'
import { forget, keep, recall } from './storage'

beforeEach(() => stage.clear())

it('gives back what was kept', () => {
  expect(keep('a', { 一: [1, null] })).toBe(true)
  expect(recall('a')).toEqual({ 一: [1, null] })
})

it('says so when the storage is full, and keeps what was there', () => {
  keep('a', 1)
  stage.roomFor = 3
  expect(keep('a', 'far too long')).toBe(false)
  expect(recall('a')).toBe(1)
})

it('takes spoiled text for nothing', () => {
  Taro.setStorageSync('a', '{"half')
  expect(recall('a')).toBeUndefined()
})

it('forgets', () => {
  keep('a', 1)
  forget('a')
  expect(recall('a')).toBeUndefined()
})
