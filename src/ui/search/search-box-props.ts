export interface SearchBoxProps {
  id: string
  /** What is searched here; read aloud. */
  label: string
  placeholder: string
  value: string
  /** Characters that are read at most. */
  maxLength: number
  onInput: (value: string) => void
  /** By the search key of the keyboard. */
  onSearch: () => void
}
