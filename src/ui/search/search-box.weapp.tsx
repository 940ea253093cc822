import { Input } from '@tarojs/components'
import type { SearchBoxProps } from './search-box-props'

export function SearchBox({ id, label, placeholder, value, maxLength, onInput, onSearch }: SearchBoxProps) {
  return (
    <Input
      id={id}
      className="search-box"
      aria-label={label}
      type="text"
      confirmType="search"
      maxlength={maxLength}
      placeholder={placeholder}
      placeholderClass="search-hint"
      value={value}
      onInput={(event) => onInput(event.detail.value)}
      onConfirm={onSearch}
    />
  )
}
