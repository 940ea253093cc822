import { Alert } from 'antd'
import { withdrawEpisode, type ConsoleEpisode } from '@/contract/console/console-episodes'
import { ReasonButton } from '../../patterns/forms/confirm-with-reason'
import { when } from '../../patterns/words/when'
import { api } from '../../shell/api'

interface Props {
  episode: ConsoleEpisode
  done: () => Promise<void>
}

/** Takes the episode off at once; one person is enough, because a wrong article must be able to vanish. */
export function WithdrawButton({ episode, done }: Props) {
  const scheduled = episode.versions.find(({ state }) => state === 'scheduled')
  return (
    <ReasonButton
      id="withdraw"
      label="下架"
      plain
      title="下架这期节目"
      verb="下架"
      danger
      reasonHint="写进操作记录，例如：法条已修改，等待重新核对。"
      act={(reason) => api(withdrawEpisode, { id: episode.id, reason })}
      done={done}
    >
      <Alert
        type="warning"
        showIcon
        title="居民马上就看不到这一期"
        description="首页、列表和搜索里不再出现；打开旧链接的人会看到“可能已经下架”；正在看的人可以看完。草稿不受影响，改好并审核后可以再次发布。"
      />
      {scheduled?.scheduledAt && (
        <p>
          第 {scheduled.version} 版定于 {when(scheduled.scheduledAt)} 发布，到时照常发布；不想发布，请另外取消定时。
        </p>
      )}
    </ReasonButton>
  )
}
