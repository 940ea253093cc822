import { View } from '@tarojs/components'
import { groupExams } from '@/domain/exams/words/group-exams'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useMyExams } from '@/state/exams/my-exams'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { ExamCard } from '../../components/list/exam-card'
import { LoadProblem, NotLoggedIn } from '../../components/need-official'
import '../../exams.scss'

/** 我的考试: what can be sat now first, then what comes, mock exams, and what is behind me. */
export default function ExamsPage() {
  const known = useSession((s) => s.person !== null)
  const { exams, problem, load } = useMyExams()
  useShown(() => {
    if (useSession.getState().person) void load()
  })
  return (
    <Page id="exams" title="我的考试">
      <View className="stack">
        {!known && <NotLoggedIn />}
        {known && !exams && !problem && <SkeletonText lines={6} />}
        {known && problem && !exams && (
          <LoadProblem binds id="exams-problem" problem={problem} onRetry={() => void load()} />
        )}
        {problem && exams && <Notice tone="warn">没有连上，下面是刚才看到的。</Notice>}
        {exams?.length === 0 && (
          <Empty id="exams-empty" icon="pencil">
            单位安排的考试会在这里。现在没有要考的。
          </Empty>
        )}
        {exams &&
          groupExams(exams).map(({ title, members }) => (
            <View key={title} className="stack">
              <Heading>{title}</Heading>
              {members.map((exam) => (
                <ExamCard key={exam.id} exam={exam} />
              ))}
            </View>
          ))}
        {exams && (
          <Card>
            <ListRow
              id="to-certificates"
              icon="shield"
              title="我的合格证"
              note="编号、二维码、下载 PDF"
              onTap={() => go(routes.certificates())}
            />
            <ListRow
              id="to-exemption"
              icon="message"
              title="免考申请"
              note="临近退休、孕产哺乳、重大疾病"
              onTap={() => go(routes.exemption())}
            />
          </Card>
        )}
      </View>
    </Page>
  )
}
