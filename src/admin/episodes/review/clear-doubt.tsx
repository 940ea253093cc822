import { Alert } from 'antd'
import { Link } from 'react-router-dom'
import { clearEpisodeDoubt, type ConsoleEpisode } from '@/contract/console/console-episodes'
import { ReasonButton } from '../../patterns/forms/confirm-with-reason'
import { api } from '../../shell/api'
import { asRead, useArticles } from '../citations/articles'

interface Props {
  episode: ConsoleEpisode
  done: () => Promise<void>
}

/** Says that the law of this episode has changed, and offers the two ways on: it still fits, or it is rewritten. */
export function ClearDoubt({ episode, done }: Props) {
  const published = episode.versions.find(({ state }) => state === 'published')
  const articles = useArticles(published?.body.citations.map(({ id }) => id) ?? [])
  if (episode.doubt !== 'law') return null
  const word = episode.live ? '说明仍然正确' : '知道了，不再提示'
  return (
    <Alert
      type={episode.live ? 'warning' : 'error'}
      showIcon
      title={episode.live ? '法条有变，等待复核' : '依据的法条已经没有了，已自动下架'}
      description={
        <>
          {episode.live
            ? '请对照新法条看一遍。说明仍然正确，由没有写过这一版的同事确认；不正确，请新建草稿改写，审核后发布。居民这期间看到“法条已更新”的提醒。'
            : '请新建草稿，改引现行的法条，审核后重新发布；不再需要这一期，就不用处理。'}{' '}
          <Link to="/laws">看法条的改动</Link>
        </>
      }
      action={
        <ReasonButton
          id="clear-doubt"
          label={word}
          title={word}
          verb="确认"
          reasonHint="写进操作记录，例如：新旧条文只差一个标点，期限没有变。"
          act={(reason) => api(clearEpisodeDoubt, { id: episode.id, reason, articles: asRead(articles) })}
          done={done}
        >
          <p>确认以后不再提示；法条再有变化，会重新提示。</p>
        </ReasonButton>
      }
    />
  )
}
