import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { usePlaceReports } from '@/state/places/reports/reports'
import { ListRow } from '@/ui/content/list-row'

/** What somebody reported about places; there only once they have. */
export function PlaceReportsRow() {
  const { waiting, mine, unread } = usePlaceReports()
  useShown(() => {
    if (useSession.getState().token) void usePlaceReports.getState().load()
  })
  if (waiting.length === 0 && (mine?.length ?? 0) === 0) return null
  return (
    <ListRow
      id="open-place-reports"
      icon="flag"
      title="我报告的地点问题"
      note={waiting.length > 0 ? `${waiting.length} 条还没有发出` : '电话、时间不对的，看答复'}
      value={unread.length > 0 ? '有新答复' : undefined}
      onTap={() => go(routes.myPlaceReports())}
    />
  )
}
