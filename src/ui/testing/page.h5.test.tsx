import { fireEvent, render, screen } from '@testing-library/react'
import { FrameContext, PLAIN, type Frame } from '../frame/frame'
import { Page } from '../frame/page'

const show = (frame: Partial<Frame>, tab?: 'me') =>
  render(
    <FrameContext.Provider value={{ ...PLAIN, ...frame }}>
      <Page id="me" title="我的" {...(tab ? { tab } : {})}>
        内容
      </Page>
    </FrameContext.Provider>,
  )

it('has one heading of level 1, the landmarks, and the place one is at', () => {
  show({}, 'me')
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('我的')
  expect(screen.getByRole('main')).toHaveTextContent('内容')
  expect(screen.getByRole('banner')).toBeInTheDocument()
  expect(screen.getByRole('navigation')).toBeInTheDocument()
  expect(screen.getByRole('link', { name: '我的' })).toHaveAttribute('aria-current', 'page')
})

it('switches to elder mode from the header of every page', () => {
  const setElder = jest.fn()
  show({ setElder })
  fireEvent.click(screen.getByRole('switch', { name: '长辈版' }))
  expect(setElder).toHaveBeenCalledWith(true)
})

it('offers the way back, or home when there is nothing behind', () => {
  const { unmount } = show({ canGoBack: () => true })
  expect(screen.getByRole('button', { name: '返回' })).toBeInTheDocument()
  unmount()
  show({})
  expect(screen.getByRole('link', { name: '首页' })).toBeInTheDocument()
})

it('says what to do when the program is too old, in place of the content', () => {
  const update = jest.fn()
  show({ outdated: true, update })
  expect(screen.queryByText('内容')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '更新' }))
  expect(update).toHaveBeenCalled()
})

it('says that the network is gone', () => {
  show({ online: false })
  expect(screen.getByText('网络已断开，看过的内容还能打开。')).toBeInTheDocument()
})

it('leads past the header', () => {
  show({})
  fireEvent.click(screen.getByRole('button', { name: '跳到正文' }))
  expect(screen.getByRole('main')).toHaveFocus()
})
