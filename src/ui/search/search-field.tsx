import { Text, View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Tappable } from '../controls/tappable'
import { Icon } from '../icon/icon'
import { roleOf } from '../role'
import { SearchBox } from './search-box'
import type { SearchBoxProps } from './search-box-props'

const SEARCH = roleOf('search')

/** One line for a question, a way to clear it, and the button that asks; nothing is asked while typing. */
export function SearchField(props: SearchBoxProps) {
  const { id, value, onInput, onSearch } = props
  return (
    <View className="search" {...SEARCH}>
      <View className="search-line">
        <Icon name="search" />
        <SearchBox {...props} />
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
