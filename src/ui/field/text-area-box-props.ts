export interface TextAreaBoxProps {
  id: string
  label: string
  value: string
  placeholder: string | undefined
  wrong: boolean
  /** The element that helps or complains. */
  messageId: string
  onInput: (value: string) => void
}
