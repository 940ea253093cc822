import { QUESTION_MAX } from '@/domain/search/normal-form'
import { notify } from '@/platform/notice'
import { go, routes } from '@/platform/routes'
import { useLearnFilter } from '@/state/finding/learn-filter'
import { SearchField } from '@/ui/search/search-field'

/** A question in plain words; its choices open on a page of their own, so that back leads here again. */
export function AskHere() {
  const { words, write } = useLearnFilter()
  const ask = () => {
    if (words.trim() === '') return notify('先写下您遇到的事')
    go(routes.find(words.trim()))
  }
  return (
    <SearchField
      id="learn-search"
      label="用自己的话搜索"
      placeholder="说说事情，如 漏水"
      maxLength={QUESTION_MAX}
      value={words}
      onInput={write}
      onSearch={ask}
    />
  )
}
