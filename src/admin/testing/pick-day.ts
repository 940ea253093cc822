import { fireEvent, screen } from '@testing-library/react'

/** Types a day, or a day and a time, into the field of this label, and takes it with the Enter key. */
export function pickDay(label: string, words: string) {
  const field = screen.getByLabelText(label)
  fireEvent.mouseDown(field)
  fireEvent.change(field, { target: { value: words } })
  fireEvent.keyDown(field, { key: 'Enter', keyCode: 13 })
}
