import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { FrameContext, PLAIN, type Frame, type MenuEntry } from '../frame/frame'
import { Page } from '../frame/page'

const opened: string[] = []
const entry = (page: string, title: string): MenuEntry => ({
  page,
  title,
  icon: 'message',
  note: '',
  open: () => void opened.push(page),
})
const menu = [entry('feedback', '投诉与建议'), entry('settings', '设置')]
const show = (id: string, frame: Partial<Frame> = {}) =>
  render(
    <FrameContext.Provider value={{ ...PLAIN, menu, ...frame }}>
      <Page id={id} title="一页">
        内容
      </Page>
    </FrameContext.Provider>,
  )

beforeEach(() => opened.splice(0))

it('opens by keyboard from the header, says so, and gives the focus back on Esc', async () => {
  show('player', { elder: true })
  const button = screen.getByRole('button', { name: '菜单' })
  expect(button).toHaveAttribute('aria-expanded', 'false')
  button.focus()
  fireEvent.keyDown(button, { key: 'Enter' })
  const dialog = screen.getByRole('dialog', { name: '菜单' })
  expect(button).toHaveAttribute('aria-expanded', 'true')
  await waitFor(() => expect(dialog).toHaveFocus())
  const last = screen.getByRole('link', { name: /设置/ })
  last.focus()
  fireEvent.keyDown(last, { key: 'Tab' })
  expect(screen.getByRole('button', { name: '关闭' })).toHaveFocus()
  fireEvent.keyDown(dialog, { key: 'Escape' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(button).toHaveFocus()
})

it('leads to the page that was chosen, and closes', () => {
  show('player')
  fireEvent.click(screen.getByRole('button', { name: '菜单' }))
  fireEvent.click(screen.getByRole('link', { name: /投诉与建议/ }))
  expect(opened).toEqual(['feedback'])
  expect(screen.queryByRole('dialog')).toBeNull()
})

it('does not open the page one is on once more', () => {
  show('feedback')
  fireEvent.click(screen.getByRole('button', { name: '菜单' }))
  fireEvent.click(screen.getByRole('link', { name: '投诉与建议 就在这一页' }))
  expect(opened).toEqual([])
  expect(screen.queryByRole('dialog')).toBeNull()
})
