import { useEffect } from 'react'
import { notify } from '@/platform/notice'
import { useMessages } from '@/state/booking/messages'
import { ListRow } from '@/ui/content/list-row'

/** WeChat takes one yes for one message, straight from a tap; nothing shows where it has none to offer. */
export function AllowMessages() {
  const { templates, load, allow } = useMessages()
  useEffect(() => void load(), [load])
  if (templates.length === 0) return null
  const ask = async () => notify((await allow()) > 0 ? '好的，会在微信里提醒您' : '没有打开，有事会发短信或打电话给您')
  return (
    <ListRow
      id="allow-messages"
      icon="clock"
      title="预约到时提醒我"
      note="在微信里收提醒，每点一次多收一回"
      onTap={() => void ask()}
    />
  )
}
