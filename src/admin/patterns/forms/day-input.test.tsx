import { fireEvent, render, screen } from '@testing-library/react'
import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import '../../testing/browser-parts'
import { DayInput, MinuteInput } from './day-input'

const type = (words: string) => {
  const field = screen.getByRole('textbox')
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value: words } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
}

test.each([
  ['a day', DayInput, '2026-11-30', '2026-11-30', '2026-12-04', '2026-12-04'],
  ['a minute', MinuteInput, '2026-11-30T09:00', '2026-11-30 09:00', '2026-12-04 14:05', '2026-12-04T14:05'],
])('%s that was typed is told as it is sent', async (_, Input, value, shown, typed, told) => {
  const onChange = jest.fn()
  render(<Input aria-label="开始" value={value} onChange={onChange} />)
  expect(screen.getByRole('textbox', { name: '开始' })).toHaveValue(shown)
  type(typed)
  expect(onChange).toHaveBeenLastCalledWith(told)
})

test.each(['', 'soon'])('nothing chosen is an empty field, not a wrong date: %j', (value) => {
  render(<DayInput value={value} onChange={jest.fn()} />)
  expect(screen.getByPlaceholderText('选择日期')).toHaveValue('')
})

test('words that are no day change nothing', () => {
  const onChange = jest.fn()
  render(<DayInput value="2026-11-30" onChange={onChange} />)
  type('下周')
  expect(onChange).not.toHaveBeenCalled()
})

test('a day before the first that may be chosen is not taken', () => {
  const onChange = jest.fn()
  render(<DayInput from="2026-11-30" value="2026-12-02" onChange={onChange} />)
  type('2026-11-29')
  expect(onChange).not.toHaveBeenCalled()
  type('2026-11-30')
  expect(onChange).toHaveBeenLastCalledWith('2026-11-30')
})

test.each([
  ['a day that may stay open is emptied again', true, 1],
  ['another day offers nothing to empty it', false, 0],
])('%s', (_, clearable, told) => {
  const onChange = jest.fn()
  const { container } = render(<DayInput clearable={clearable} value="2026-11-30" onChange={onChange} />)
  const clear = container.querySelector('.ant-picker-clear')
  if (clear) fireEvent.click(clear)
  expect(onChange.mock.calls).toEqual(Array.from({ length: told }, () => ['']))
})

test('the calendar speaks Chinese', () => {
  render(
    <ConfigProvider locale={zhCN}>
      <DayInput value="2026-11-30" onChange={jest.fn()} />
    </ConfigProvider>,
  )
  fireEvent.mouseDown(screen.getByRole('textbox'))
  fireEvent.click(screen.getByRole('textbox'))
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([...'一二三四五六日'])
})
