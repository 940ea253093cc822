import { Alert } from 'antd'
import type { EpisodeVersion } from '@/contract/console/console-episodes'

/** Why a version that nobody edits now stands where it stands. */
export function VersionNotices({ version: { state, note } }: { version: EpisodeVersion }) {
  if (!note) return null
  if (state === 'withdrawn') return <Alert type="info" showIcon title="已下架" description={`原因：${note}`} />
  if (state === 'submitted') return <Alert type="info" showIcon title="定时已取消" description={`原因：${note}`} />
  if (state !== 'held') return null
  return (
    <Alert
      type="error"
      showIcon
      title="到了发布时间，但没有发布"
      description={
        <>
          <p>{note}</p>
          <p>居民看到的没有变。请退回修改，改好后重新提交；如果问题已经解决，可以重新审核并发布。</p>
        </>
      }
    />
  )
}
