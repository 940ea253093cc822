import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Heading } from '../content/heading'
import { ListRow } from '../content/list-row'
import { Icon } from '../icon/icon'
import type { Official, ShownArticle } from '../law/article-sheet'
import { Articles } from '../law/articles'
import { roleOf } from '../role'
import { cx } from '../words'

export interface OutcomeProps {
  id: string
  right: boolean
  /** 答对了 */
  verdict: string
  explanation: string
  articles: readonly ShownArticle[]
  official: Official
  /** The episode that explains it. */
  episode?: { hook: string; onTap: () => void } | undefined
  /** When it comes back, that it was corrected. */
  note?: string | undefined
  /** Further steps, e.g. reporting the question. */
  children?: ReactNode
}

/** What comes after an answer: right or not, why, by which articles, and the film that tells the story. */
export function Outcome({
  id,
  right,
  verdict,
  explanation,
  articles,
  official,
  episode,
  note,
  children,
}: OutcomeProps) {
  return (
    <View id={id} className="outcome stack">
      <View className={cx('outcome-verdict', right ? 'outcome-right' : 'outcome-wrong')} {...roleOf('status')}>
        <Icon name={right ? 'check' : 'info'} />
        <Heading level={3}>{verdict}</Heading>
      </View>
      <View className="outcome-why">{explanation}</View>
      {note && <View className="muted">{note}</View>}
      <Articles articles={articles} of="这道题" official={official} level={3} />
      {episode && (
        <ListRow id={`${id}-episode`} icon="play" title={episode.hook} note="看这一期讲的故事" onTap={episode.onTap} />
      )}
      {children}
    </View>
  )
}
