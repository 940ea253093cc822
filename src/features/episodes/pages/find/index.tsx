import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { QUESTION_MAX } from '@/domain/search/normal-form'
import { keepInAddress } from '@/platform/device/page-query'
import { notify } from '@/platform/notice'
import { scrollToTop, usePageQuery } from '@/platform/page-life'
import { routes } from '@/platform/routes'
import { useEpisodes } from '@/state/episodes'
import { useSearch } from '@/state/finding/search'
import { SearchField } from '@/ui/search/search-field'
import { Page } from '@/ui/frame/page'
import { Answer } from '../../components/find/answer'
import './find.scss'

/** A question in plain words, and up to three episodes that may be meant. */
export default function FindPage() {
  const { q = '' } = usePageQuery()
  const [words, setWords] = useState(q)
  const ask = useSearch((s) => s.ask)
  useEffect(() => {
    void ask(q)
    const { list, load } = useEpisodes.getState()
    // Somebody who comes by an address has no list yet; without a network it is all there is to look in.
    if (list.status === 'idle') void load()
  }, [q, ask])
  const askAnew = (said: string) => {
    const question = said.trim()
    if (question === '') return notify('先写下您遇到的事')
    setWords(question)
    keepInAddress(routes.find(), { q: question })
    scrollToTop()
    void ask(question)
  }
  return (
    <Page id="find" title="找一找">
      <View className="stack">
        <SearchField
          id="find-words"
          label="用自己的话搜索"
          placeholder="说说事情，如 漏水"
          maxLength={QUESTION_MAX}
          value={words}
          onInput={setWords}
          onSearch={() => askAnew(words)}
        />
        <Answer onAsk={askAnew} />
      </View>
    </Page>
  )
}
