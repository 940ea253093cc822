import { fireEvent, render, screen, waitFor } from '@testing-library/react'
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
