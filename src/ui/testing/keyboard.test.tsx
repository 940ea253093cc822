import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../controls/button'
import { Chip } from '../controls/chip'
import { Segmented } from '../controls/segmented'
import { Switch } from '../controls/switch'
import { Tappable } from '../controls/tappable'

describe('by keyboard and by name', () => {
  it.each([
    ['button', 'Enter', 1],
    ['button', ' ', 1],
    ['link', 'Enter', 1],
    ['link', ' ', 0],
    ['button', 'a', 0],
  ] as const)('a %s and the key "%s": %d taps', (role, key, taps) => {
    const tapped = jest.fn()
    render(
      <Tappable role={role} onTap={tapped}>
        看一期
      </Tappable>,
    )
    fireEvent.keyDown(screen.getByRole(role, { name: '看一期' }), { key })
    expect(tapped).toHaveBeenCalledTimes(taps)
  })

  it('what is disabled neither taps nor takes a stop of the Tab key', () => {
    const tapped = jest.fn()
    render(
      <Button disabled onTap={tapped}>
        登录
      </Button>,
    )
    const button = screen.getByRole('button', { name: '登录' })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    expect(tapped).not.toHaveBeenCalled()
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(button).toHaveAttribute('tabindex', '-1')
  })

  it('a busy button says so and cannot be tapped twice', () => {
    const tapped = jest.fn()
    render(
      <Button busy onTap={tapped}>
        登录
      </Button>,
    )
    fireEvent.click(screen.getByRole('button', { name: '请稍候…' }))
    expect(tapped).not.toHaveBeenCalled()
  })

  it('a switch tells its state in words and in its role', () => {
    const changed = jest.fn()
    render(<Switch label="长辈版" on={false} onChange={changed} />)
    const control = screen.getByRole('switch', { name: '长辈版' })
    expect(control).toHaveAttribute('aria-checked', 'false')
    expect(control).toHaveTextContent('关')
    fireEvent.keyDown(control, { key: ' ' })
    expect(changed).toHaveBeenCalledWith(true)
  })

  it('a group of choices is one stop; arrows move and go round', () => {
    const changed = jest.fn()
    const options = [
      { value: 'normal', word: '标准' },
      { value: 'large', word: '大' },
    ] as const
    render(<Segmented label="字幕大小" options={options} value="large" onChange={changed} />)
    const radios = screen.getAllByRole('radio')
    expect(radios.map((radio) => radio.getAttribute('tabindex'))).toEqual(['-1', '0'])
    fireEvent.keyDown(radios[1]!, { key: 'ArrowRight' })
    expect(changed).toHaveBeenCalledWith('normal')
  })

  it('a chip that filters is a checkbox, one that opens something a button', () => {
    render(
      <>
        <Chip on onTap={() => undefined}>
          邻里
        </Chip>
        <Chip onTap={() => undefined}>第296条</Chip>
      </>,
    )
    expect(screen.getByRole('checkbox', { name: '邻里' })).toBeChecked()
    expect(screen.getByRole('button', { name: '第296条' })).toBeInTheDocument()
  })
})
