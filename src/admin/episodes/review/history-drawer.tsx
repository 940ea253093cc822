import { Button, Drawer } from 'antd'
import { useState } from 'react'
import type { ConsoleEpisode, EpisodeVersion } from '@/contract/console/console-episodes'
import { when } from '../../patterns/words/when'
import { VersionTag } from '../version-tag'
import { BodyDifference } from './body-difference'

interface Props {
  episode: ConsoleEpisode
  close: () => void
}

/** All versions, newest first; each can be laid beside the one before it. */
export function HistoryDrawer({ episode: { versions }, close }: Props) {
  const [open, setOpen] = useState<number | null>(null)
  return (
    <Drawer open title="历史版本" size={760} onClose={close}>
      <ol className="history">
        {versions.map((version, at) => {
          const before = versions[at + 1]
          const shown = open === version.version
          return (
            <li key={version.version} className="history-row">
              <VersionLine version={version} />
              {before && (
                <Button type="link" aria-expanded={shown} onClick={() => setOpen(shown ? null : version.version)}>
                  {shown ? '收起' : `和第 ${before.version} 版比较`}
                </Button>
              )}
              {before && shown && (
                <BodyDifference
                  before={before.body}
                  after={version.body}
                  names={[`第 ${before.version} 版`, `第 ${version.version} 版`]}
                />
              )}
            </li>
          )
        })}
      </ol>
      {versions.length >= 20 && <p className="quiet">这里显示最近 20 版，更早的在操作记录里查。</p>}
    </Drawer>
  )
}

function VersionLine({ version }: { version: EpisodeVersion }) {
  return (
    <div>
      <h3>
        第 {version.version} 版 <VersionTag state={version.state} />
      </h3>
      <p className="quiet">
        作者 {version.authorName}
        {version.reviewerName && ` · 审核 ${version.reviewerName}`} · <time>{when(version.updatedAt)}</time>
        {version.scheduledAt && ` · 定于 ${when(version.scheduledAt)} 发布`}
      </p>
      {version.note && <p>说明：{version.note}</p>}
    </div>
  )
}
