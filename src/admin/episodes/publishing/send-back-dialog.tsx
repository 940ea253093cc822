import { sendBack, type EpisodeVersion } from '@/contract/console/console-episodes'
import { ConfirmWithReason } from '../../patterns/forms/confirm-with-reason'
import { api } from '../../shell/api'

interface Props {
  episodeId: string
  version: EpisodeVersion
  /** By its author, who recalls it. */
  mine: boolean
  reload: () => Promise<void>
  close: () => void
}

/** Back to draft with a reason, whatever it waits for. */
export function SendBackDialog({ episodeId, version, mine, reload, close }: Props) {
  return (
    <ConfirmWithReason
      title={mine ? '撤回修改' : '退回修改'}
      verb={mine ? '撤回' : '退回'}
      reasonHint={mine ? '写进操作记录。' : '作者会看到，请写清要改哪里。'}
      act={(reason) => api(sendBack, { id: episodeId, version: version.version, reason })}
      done={reload}
      close={close}
    >
      {version.state === 'scheduled' ? (
        <p>这一版会变回草稿，定时一起取消，到时不会发布。改好后要重新提交和审核。</p>
      ) : (
        <p>这一版会变回草稿，对外的内容不变。</p>
      )}
    </ConfirmWithReason>
  )
}
