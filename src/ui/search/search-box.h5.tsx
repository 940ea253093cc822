import type { SearchBoxProps } from './search-box-props'

/** The browser's own input: its name and its search key come with it, which Taro's element hides. */
export function SearchBox({ id, label, placeholder, value, maxLength, onInput, onSearch }: SearchBoxProps) {
  return (
    <input
      id={id}
      className="search-box"
      aria-label={label}
      type="search"
      enterKeyHint="search"
      autoComplete="off"
      maxLength={maxLength}
      placeholder={placeholder}
      value={value}
      onChange={(event) => onInput(event.currentTarget.value)}
      // The Enter that chooses a word of the pinyin keyboard asks nothing yet.
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onSearch()}
    />
  )
}
