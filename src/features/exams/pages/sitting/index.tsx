import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { TAKE_OVER_WORDS } from '@/domain/exams/words/exam-words'
import { usePageQuery } from '@/platform/page-life'
import { goInstead, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useDesk } from '@/state/exams/sitting/desk'
import { paperDesk } from '@/state/exams/sitting/sitting'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Page } from '@/ui/frame/page'
import { LoadProblem, NotLoggedIn } from '../../components/need-official'
import { Ended, HandingIn } from '../../components/sitting/ended'
import { PaperSteps, RunPaper, type Over } from '../../components/sitting/run-paper'
import { OFFLINE } from '../../components/sitting/sitting-notices'
import { useIsOver } from '../../components/sitting/use-exam-clock'
import { usePaperLife } from '../../components/sitting/use-paper-life'
import '../../exams.scss'

/** Sitting a paper. What was begun goes on where it stopped: after a reload, a crash, without a network. */
export default function SittingPage() {
  const { exam = '', paper: id = '' } = usePageQuery()
  const personId = useSession((s) => s.person?.id ?? null)
  const known = personId !== null
  const { status, paper, sitting, problem } = useDesk()
  const over = useIsOver()
  const [sheet, setSheet] = useState<Over>(null)
  const open = () => void paperDesk.open(exam, id)
  useEffect(() => {
    if (personId !== null) void paperDesk.open(exam, id)
  }, [personId, exam, id])
  usePaperLife()
  // One that was begun already comes in the place of a new one.
  const mine = status === 'ready' && (sitting?.paperId === id || sitting?.examId === exam) ? sitting : null
  const ended = mine && (mine.state === 'handed-in' || over)
  const runs = mine && paper && !ended && !mine.handingIn
  return (
    <Page
      id="sitting"
      title={paper?.title ?? '作答'}
      titleUnseen={Boolean(runs)}
      large={paper?.largePrint ?? false}
      offline={runs ? null : OFFLINE}
      {...(runs && { footer: <PaperSteps paper={paper} sitting={mine} onOver={setSheet} /> })}
    >
      <View className="stack">
        {!known && <NotLoggedIn>请重新登录，已答的都在这部手机上，登录后接着答。</NotLoggedIn>}
        {known && (status === 'idle' || status === 'loading') && <SkeletonText lines={8} />}
        {known && status === 'error' && problem && (
          <LoadProblem id="sitting-problem" problem={problem} onRetry={open} />
        )}
        {known && status === 'elsewhere' && <Elsewhere exam={exam} paper={id} />}
        {known && status === 'closed' && <Closed paper={id} />}
        {ended && <Ended sitting={mine} leaveLimit={paper?.leaveLimit ?? null} />}
        {mine && !ended && mine.handingIn && <HandingIn sitting={mine} />}
        {runs && <RunPaper paper={paper} sitting={mine} over={sheet} onOver={setSheet} />}
      </View>
    </Page>
  )
}

function Elsewhere({ exam, paper }: { exam: string; paper: string }) {
  const takeOver = () => void paperDesk.takeOver(exam, paper)
  return (
    <Empty id="elsewhere" icon="phone" action={{ id: 'take-over-here', word: '在这部手机上继续', onTap: takeOver }}>
      {TAKE_OVER_WORDS}
    </Empty>
  )
}

function Closed({ paper }: { paper: string }) {
  const look = () => goInstead(routes.examResult(paper))
  return (
    <Empty id="sitting-closed" icon="check" action={{ id: 'closed-to-result', word: '看成绩', onTap: look }}>
      这份试卷已经交了。
    </Empty>
  )
}
