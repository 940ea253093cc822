import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useFeedback } from '@/state/feedback/feedback'
import { ListRow } from '@/ui/content/list-row'

/** 投诉与建议; says when the bureau has answered. Somebody without a token has written nothing. */
export function FeedbackRow() {
  const news = useFeedback((s) => s.unread.length > 0)
  const waiting = useFeedback((s) => s.waiting.length)
  useShown(() => {
    if (useSession.getState().token) void useFeedback.getState().load()
  })
  return (
    <ListRow
      id="open-feedback"
      icon="message"
      title="投诉与建议"
      note={waiting > 0 ? `${waiting} 条还没有发出` : '写给司法局，看回复'}
      value={news ? '有新回复' : undefined}
      onTap={() => go(routes.feedback({ page: '/pages/me/index', part: news || waiting > 0 ? 'mine' : undefined }))}
    />
  )
}
