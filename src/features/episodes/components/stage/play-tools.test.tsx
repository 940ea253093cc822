import { fireEvent, render, screen } from '@testing-library/react'
import { SPEEDS } from '@/platform/player/speeds'
import { useSettings } from '@/state/settings'
import { PlayTools } from './play-tools'

it.each([...SPEEDS])('what is offered as %d is what plays', (speed) => {
  const word = speed === 1 ? '正常' : String(speed)
  useSettings.getState().setSpeed(speed === 1 ? 2 : 1)
  render(<PlayTools />)
  fireEvent.click(screen.getByRole('button', { name: /倍速/ }))
  fireEvent.click(screen.getByRole('radio', { name: word }))
  expect(useSettings.getState().speed).toBe(speed)
  expect(screen.getByRole('button', { name: /倍速/ })).toHaveTextContent(speed === 1 ? '正常' : `${word} 倍`)
})
