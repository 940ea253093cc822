import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { Card } from '@/ui/content/card'
import { ListRow } from '@/ui/content/list-row'

/** 学法任务, 我的考试 and 我的合格证, for officials. */
export function Exams() {
  const official = useSession((s) => s.person?.roles.includes('official') ?? false)
  if (!official) return null
  return (
    <Card id="my-exams-card">
      <ListRow
        id="open-study-duties"
        icon="calendar"
        title="学法任务"
        note="要做的、可以补的、学时"
        onTap={() => go(routes.studyDuties())}
      />
      <ListRow
        id="open-exams"
        icon="pencil"
        title="我的考试"
        note="要考的、模拟练习、成绩"
        onTap={() => go(routes.exams())}
      />
      <ListRow
        id="open-certificates"
        icon="shield"
        title="合格证"
        note="编号、二维码、下载"
        onTap={() => go(routes.certificates())}
      />
    </Card>
  )
}
