import { useState } from 'react'
import { View } from '@tarojs/components'
import type { MyExam } from '@/contract/exams/sitting'
import { canChooseTime, examKindWord, TAKE_OVER_WORDS } from '@/domain/exams/words/exam-words'
import { momentWords } from '@/platform/clock/day-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { paperDesk } from '@/state/exams/sitting/sitting'
import { useMyExams } from '@/state/exams/my-exams'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { Begin } from '../../components/list/begin'
import { MyPapers } from '../../components/list/my-papers'
import { Rules } from '../../components/list/rules'
import { TakeOverSheet } from '../../components/list/take-over-sheet'
import { TimesSheet } from '../../components/list/times-sheet'
import { LoadProblem, NotLoggedIn } from '../../components/need-official'
import '../../exams.scss'

const SITTABLE = ['open', 'sitting']

/** One exam before the start: rules in plain words, own time, one button. */
export default function ExamPage() {
  const { id = '' } = usePageQuery()
  const known = useSession((s) => s.person !== null)
  const exam = useMyExams((s) => s.opened[id])
  const { problem, loadOne } = useMyExams()
  const load = () => {
    if (useSession.getState().person) void loadOne(id)
  }
  useShown(load)
  const [elsewhere, setElsewhere] = useState<string | null>(null)
  const takeOver = async (paper: string) => {
    setElsewhere(null)
    await paperDesk.takeOver(id, paper)
    go(routes.examSitting({ exam: id, paper }))
  }
  const begins = exam && SITTABLE.includes(exam.state)
  return (
    <Page
      id="exam"
      title={exam?.title ?? '考试'}
      offline="网络已断开。开始考试要先连上网，已经开始的可以接着答。"
      {...(begins && {
        footer: <Begin exam={exam} onElsewhere={setElsewhere} onTakeOver={(paper) => void takeOver(paper)} />,
      })}
    >
      <View className="stack">
        {!known && <NotLoggedIn />}
        {known && !exam && !problem && <SkeletonText lines={8} />}
        {known && !exam && problem && <LoadProblem binds id="exam-problem" problem={problem} onRetry={load} />}
        {problem && exam && <Notice tone="warn">没有连上，下面是刚才看到的。</Notice>}
        {exam && <OneExam exam={exam} />}
        {elsewhere && <TakeOverSheet onYes={() => void takeOver(elsewhere)} onClose={() => setElsewhere(null)} />}
      </View>
    </Page>
  )
}

const WORDS: Record<string, string> = {
  missed: '这场考试已经结束，没有您的答卷。有补考安排时会出现在“我的考试”里。',
  exempt: '单位已同意您免考这一场。',
}
const MAKE_UP = '这场没有合格，一年内可以补考一次，补考在“我的考试”里。'

/** No start any more: how to begin is of no use, what comes now is. */
const OVER = ['done', 'missed', 'exempt']

const wordOf = ({ state, makeUp, papers }: MyExam): string | undefined =>
  state === 'done' && makeUp && papers.every(({ outcome }) => outcome === 'failed') ? MAKE_UP : WORDS[state]

function OneExam({ exam }: { exam: MyExam }) {
  return (
    <>
      <View className="muted">{examKindWord(exam.kind)}</View>
      {wordOf(exam) && <Notice>{wordOf(exam)}</Notice>}
      {exam.paperHere === false && <Notice id="exam-elsewhere">{TAKE_OVER_WORDS}</Notice>}
      <MyTime exam={exam} />
      {exam.certificate && (
        <Button id="exam-certificate" kind="quiet" icon="shield" onTap={() => go(routes.certificates())}>
          看合格证
        </Button>
      )}
      <MyPapers papers={exam.papers} />
      {!OVER.includes(exam.state) && <Rules exam={exam} />}
      {(exam.state === 'coming' || exam.state === 'choose') && (
        <Button id="exam-exemption" kind="plain" onTap={() => go(routes.exemption(exam.id))}>
          有特殊情况，申请免考
        </Button>
      )}
    </>
  )
}

/** When it is: a time to choose, the time chosen, or the day from which it can be sat. */
function MyTime({ exam }: { exam: MyExam }) {
  const { state, chosenAt, opensAt } = exam
  const [choosing, setChoosing] = useState(false)
  if (state !== 'coming' && state !== 'choose') return null
  const choosable = canChooseTime(exam)
  return (
    <View className="stack">
      <Notice id="exam-when" tone={state === 'choose' ? 'warn' : 'plain'}>
        {state === 'choose'
          ? '请先选一个考试时间，到时间后半小时内开始。'
          : `${momentWords(chosenAt ?? opensAt)} 可以开始，到时间这里会出现“开始作答”。`}
      </Notice>
      {choosable && (
        <Button
          id="exam-choose-time"
          kind={state === 'choose' ? 'primary' : 'quiet'}
          icon="clock"
          onTap={() => setChoosing(true)}
        >
          {state === 'choose' ? '选考试时间' : '改时间'}
        </Button>
      )}
      {choosing && <TimesSheet exam={exam} onClose={() => setChoosing(false)} />}
    </View>
  )
}
