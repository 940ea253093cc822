import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Sheet } from '../sheet/sheet'

function Opened({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <>
      <Button id="opener" onTap={() => undefined}>
        打开
      </Button>
      <Sheet id="law" open={open} title="第二百九十六条" onClose={onClose}>
        <Button onTap={() => undefined}>复制</Button>
      </Sheet>
    </>
  )
}

it('takes the focus, keeps it, closes by Esc and gives the focus back', async () => {
  const closed = jest.fn()
  const { rerender } = render(<Opened open={false} onClose={closed} />)
  const opener = screen.getByRole('button', { name: '打开' })
  opener.focus()
  rerender(<Opened open onClose={closed} />)
  const dialog = screen.getByRole('dialog', { name: '第二百九十六条' })
  await waitFor(() => expect(dialog).toHaveFocus())

  const [close, copy] = [screen.getByRole('button', { name: '关闭' }), screen.getByRole('button', { name: '复制' })]
  copy.focus()
  fireEvent.keyDown(copy, { key: 'Tab' })
  expect(close).toHaveFocus()
  fireEvent.keyDown(close, { key: 'Tab', shiftKey: true })
  expect(copy).toHaveFocus()

  fireEvent.keyDown(copy, { key: 'Escape' })
  expect(closed).toHaveBeenCalledTimes(1)
  rerender(<Opened open={false} onClose={closed} />)
  expect(opener).toHaveFocus()
})

it('says beside its button why that did not do it', () => {
  const sheet = (complaint?: string) => (
    <Sheet id="cancel" open title="取消预约" onClose={() => undefined} complaint={complaint} footer={<View>按钮</View>}>
      很长的内容
    </Sheet>
  )
  const { rerender } = render(sheet())
  expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  rerender(sheet('请选一个原因。'))
  expect(screen.getByRole('alert').closest('.sheet-foot')).toHaveTextContent('请选一个原因。按钮')
})

it('Esc is heard before the focus has moved inside, and by the uppermost of two alone', () => {
  const [lower, upper] = [jest.fn(), jest.fn()]
  const sheets = (both: boolean) => (
    <>
      <Button id="behind" onTap={() => undefined}>
        后面
      </Button>
      <Sheet id="lower" open title="下" onClose={lower}>
        一
      </Sheet>
      <Sheet id="upper" open={both} title="上" onClose={upper}>
        二
      </Sheet>
    </>
  )
  const { rerender } = render(sheets(true))
  const behind = screen.getByRole('button', { name: '后面' })
  behind.focus()
  fireEvent.keyDown(behind, { key: 'Escape' })
  expect([lower.mock.calls.length, upper.mock.calls.length]).toEqual([0, 1])
  rerender(sheets(false))
  fireEvent.keyDown(behind, { key: 'Escape' })
  expect([lower.mock.calls.length, upper.mock.calls.length]).toEqual([1, 1])
})
