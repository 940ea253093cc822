import Taro from '@tarojs/taro'

it('starts the newest program once WeChat has it, and until then says what to do', () => {
  let fetched = () => {}
  const applyUpdate = jest.fn()
  jest.spyOn(Taro, 'getUpdateManager').mockReturnValue({
    onUpdateReady: (ready: () => void) => (fetched = ready),
    applyUpdate,
  } as unknown as ReturnType<typeof Taro.getUpdateManager>)
  const { update } = require('./update') as typeof import('./update.weapp')
  const { useNotice } = require('../notice') as typeof import('../notice')
  update()
  expect(applyUpdate).not.toHaveBeenCalled()
  expect(useNotice.getState().text).toContain('还没有下载好')
  fetched()
  update()
  expect(applyUpdate).toHaveBeenCalledTimes(1)
})
