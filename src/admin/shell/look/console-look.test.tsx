import { act, render, screen } from '@testing-library/react'
import { theme } from 'antd'
import { ConsoleLook } from './console-look'

function Motion() {
  const { token } = theme.useToken()
  return <p>{token.motion ? 'moves' : 'calm'}</p>
}

/** A system whose owner changes their mind. */
function systemThatAsks(calm: boolean) {
  const listeners = new Set<() => void>()
  const query = {
    matches: calm,
    addEventListener: (_: string, changed: () => void) => listeners.add(changed),
    removeEventListener: (_: string, changed: () => void) => listeners.delete(changed),
  }
  window.matchMedia = jest.fn((asked: string) => {
    expect(asked).toBe('(prefers-reduced-motion: reduce)')
    return query as unknown as MediaQueryList
  })
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
  ])('where less motion is asked for (%s), menus are %s, and it follows a change', (calm, word) => {
    const ask = systemThatAsks(calm)
    render(
      <ConsoleLook>
        <Motion />
      </ConsoleLook>,
    )
    expect(screen.getByText(word)).toBeTruthy()
    act(() => ask(!calm))
    expect(screen.getByText(calm ? 'moves' : 'calm')).toBeTruthy()
  })
})
