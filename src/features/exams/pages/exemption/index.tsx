import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { momentWords } from '@/platform/clock/day-words'
import { usePageQuery, useShown } from '@/platform/page-life'
import { useSession } from '@/platform/session'
import { useExemptions } from '@/state/exams/after/exemptions'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { ExemptionForm } from '../../components/after/exemption-form'
import { MyExemption } from '../../components/after/my-exemption'
import { LoadProblem, NotLoggedIn } from '../../components/need-official'
import '../../exams.scss'

/** 免考申请: for which exam, why, with what paper; and what became of earlier ones. */
export default function ExemptionPage() {
  const { id } = usePageQuery()
  const known = useSession((s) => s.person !== null)
  const { exams, exemptions, problem, draft, load, begin } = useExemptions()
  useShown(() => {
    if (useSession.getState().person) void load()
  })
  const asked = exams.find((exam) => exam.id === id)?.id
  useEffect(() => {
    if (asked) begin(asked)
  }, [asked, begin])
  const [choosing, setChoosing] = useState(false)
  const chosen = exams.find((exam) => exam.id === draft?.examId)
  return (
    <Page id="exemption" title="免考申请">
      <View className="stack">
        {!known && <NotLoggedIn />}
        {known && !exemptions && !problem && <SkeletonText lines={6} />}
        {known && !exemptions && problem && (
          <LoadProblem binds id="exemption-problem" problem={problem} onRetry={() => void load()} />
        )}
        {exemptions && (
          <>
            <Notice>免考由单位审批。说明和材料加密保存，只有审批人能看。</Notice>
            {draft && chosen && !choosing ? (
              <ExemptionForm
                draft={draft}
                title={chosen.title}
                {...(exams.length > 1 && { onOther: () => setChoosing(true) })}
              />
            ) : (
              <WhichExam onChosen={() => setChoosing(false)} />
            )}
            {exemptions.length > 0 && <Heading>申请过的</Heading>}
            {exemptions.map((one) => (
              <MyExemption key={one.id} asked={one} />
            ))}
          </>
        )}
      </View>
    </Page>
  )
}

function WhichExam({ onChosen }: { onChosen: () => void }) {
  const { exams, begin } = useExemptions()
  if (exams.length === 0) return <Empty id="exemption-none">现在没有可以申请免考的考试。</Empty>
  return (
    <Card id="exemption-which">
      <Heading>哪一场考试</Heading>
      {exams.map(({ id, title, closesAt }) => (
        <ListRow
          key={id}
          id={`exempt-from-${id}`}
          title={title}
          note={`${momentWords(closesAt)} 截止`}
          onTap={() => {
            begin(id)
            onChosen()
          }}
        />
      ))}
    </Card>
  )
}
