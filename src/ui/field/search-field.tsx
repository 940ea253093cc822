import { Input, Text, View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Tappable } from '../controls/tappable'
import { Icon } from '../icon/icon'
import { roleOf } from '../role'

export interface SearchFieldProps {
  id: string
  /** What is searched here; read aloud. */
  label: string
  placeholder: string
  value: string
  /** Characters that are read at most. */
  maxLength: number
  onInput: (value: string) => void
  /** By the key of the keyboard or the button; nothing is asked while typing. */
  onSearch: () => void
}

const SEARCH = roleOf('search')

/** One line for a question, a way to clear it, and the button that asks. */
export function SearchField({ id, label, placeholder, value, maxLength, onInput, onSearch }: SearchFieldProps) {
  const named = { 'aria-label': label }
  return (
    <View className="search" {...SEARCH}>
      <View className="search-line">
        <Icon name="search" />
        <Input
          {...named}
          id={id}
          className="search-box"
          type="text"
          confirmType="search"
          maxlength={maxLength}
          placeholder={placeholder}
          placeholderClass="search-hint"
          value={value}
          onInput={(event) => onInput(event.detail.value)}
          onConfirm={onSearch}
        />
        {value !== '' && (
          <Tappable id={`${id}-clear`} className="search-clear" onTap={() => onInput('')}>
            <Text>清空</Text>
          </Tappable>
        )}
      </View>
      <Button id={`${id}-go`} className="search-go" onTap={onSearch}>
        搜索
      </Button>
    </View>
  )
}
