import Taro from '@tarojs/taro'
import { scrollToTop } from './page-life'

test('the top is in sight at once: nothing goes on moving the page under a finger', () => {
  const scroll = jest.spyOn(Taro, 'pageScrollTo')
  scrollToTop()
  expect(scroll).toHaveBeenCalledWith({ scrollTop: 0, duration: 0 })
})
