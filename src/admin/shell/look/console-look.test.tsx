import { act, fireEvent, render, screen } from '@testing-library/react'
import { theme } from 'antd'
import { ConsoleLook } from './console-look'

function Motion() {
  const { token } = theme.useToken()
  return <p>{token.motion ? 'moves' : 'calm'}</p>
}

/** A system whose owner may change their mind. */
function systemThatAsks(calm: boolean) {
  const listeners = new Set<() => void>()
  const query = {
    matches: calm,
    addEventListener: (_: string, changed: () => void) => listeners.add(changed),
    removeEventListener: (_: string, changed: () => void) => listeners.delete(changed),
  }
  const others = window.matchMedia
  window.matchMedia = (asked: string) =>
    asked === '(prefers-reduced-motion: reduce)' ? (query as unknown as MediaQueryList) : others(asked)
  return (now: boolean) => {
    query.matches = now
    for (const changed of listeners) changed()
  }
}

describe('the console’s look', () => {
  const before = window.matchMedia
  afterEach(() => {
    window.matchMedia = before
  })

  it.each([
    [true, 'calm'],
    [false, 'moves'],
  ])('where less motion is asked for (%s) library and style sheet are %s', (calm, word) => {
    systemThatAsks(calm)
    render(
      <ConsoleLook>
        <Motion />
      </ConsoleLook>,
    )
    expect(screen.getByText(word)).toBeInTheDocument()
    expect(document.documentElement.hasAttribute('data-calm')).toBe(calm)
  })

  it('what is being typed stays when the system changes meanwhile', () => {
    const ask = systemThatAsks(false)
    render(
      <ConsoleLook>
        <input aria-label="原因" />
      </ConsoleLook>,
    )
    fireEvent.change(screen.getByLabelText('原因'), { target: { value: '开庭' } })
    act(() => ask(true))
    expect(screen.getByLabelText('原因')).toHaveValue('开庭')
  })
})
