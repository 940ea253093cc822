export interface FieldBoxProps {
  id: string
  label: string
  value: string
  /** Opens the number keys. */
  digits: boolean
  maxLength: number
  autoComplete?: string
  wrong: boolean
  /** The element that helps or complains. */
  messageId: string
  onInput: (value: string) => void
  onEnter?: () => void
  /** Takes the focus when it becomes true: the keyboard's key leads here from the box before. */
  focused?: boolean
}
