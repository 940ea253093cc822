import { useEffect } from 'react'
import type { Article } from '@/contract/statutes'
import { mediaUrl } from '@/platform/media'
import { usePageQuery } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import type { ShareCard } from '@/platform/sharing/share-card'
import { useShareCard } from '@/platform/sharing/use-share-card'
import { useArticles } from '@/state/articles'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { ReadArticle } from '../../components/read-article'
import './article.scss'

/** In a chat: which article, under the picture of an episode that explains it. */
const cardOf = ({ id, lawShortTitle, label, episodes: [episode] }: Article): ShareCard => {
  const picture = episode ? mediaUrl(episode.poster) : undefined
  return {
    title: `《${lawShortTitle}》${label}`,
    path: routes.article(id),
    messageImage: picture,
    timelineImage: picture,
  }
}

/** One article of law: what it says, from when, what changed, and which episodes explain it. */
export default function ArticlePage() {
  const { id = '' } = usePageQuery()
  const opened = useArticles((s) => s.opened[id])
  const open = useArticles((s) => s.open)
  useEffect(() => void open(id), [id, open])
  const { article, problem, status = 'loading', offline = false } = opened ?? {}
  useShareCard(article ? cardOf(article) : null)
  const isGone = status === 'error' && (problem?.code === 'not-found' || problem?.code === 'bad-input')
  return (
    <Page id="article" title={article ? article.label : '看法条'}>
      {article && <ReadArticle article={article} offline={offline} />}
      {!article && status === 'loading' && <SkeletonText lines={8} />}
      {isGone && (
        <Empty
          id="article-gone"
          action={{ id: 'article-to-learn', word: '看普法节目', onTap: () => go(routes.tab('learn')) }}
        >
          没有找到这一条，可能是地址不对。
        </Empty>
      )}
      {status === 'error' && problem && !isGone && (
        <ProblemCard id="article-problem" problem={problem} onRetry={() => void open(id)} />
      )}
    </Page>
  )
}
