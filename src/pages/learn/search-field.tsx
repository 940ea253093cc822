import { Input, Text, View } from '@tarojs/components'
import { useLearnFilter } from '@/state/learn-filter'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { roleOf } from '@/ui/role'

const SEARCH = roleOf('search')
const NAMED = { 'aria-label': '搜索普法节目' }

/** Filters while typing; there is nothing to send. */
export function SearchField() {
  const { question, setQuestion } = useLearnFilter()
  return (
    <View className="search" {...SEARCH}>
      <Icon name="search" />
      <Input
        {...NAMED}
        id="learn-search"
        className="search-box"
        type="text"
        confirmType="search"
        maxlength={40}
        placeholder="搜一搜，如 漏水"
        placeholderClass="search-hint"
        value={question}
        onInput={(event) => setQuestion(event.detail.value)}
      />
      {question !== '' && (
        <Tappable id="learn-search-clear" className="search-clear" onTap={() => setQuestion('')}>
          <Text>清空</Text>
        </Tappable>
      )}
    </View>
  )
}
