import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { PLACE_REPORT_TEXT, placeReportComplaint } from '@/domain/places/reports'
import { notify } from '@/platform/notice'
import { usePageQuery } from '@/platform/page-life'
import { goInstead, routes } from '@/platform/routes'
import { useOpenedPlace } from '@/state/places/opened-place'
import { usePlaceReports } from '@/state/places/reports/reports'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { TextArea } from '@/ui/field/text-area'
import { Page } from '@/ui/frame/page'
import { KindChoice } from '../../components/reports/kind-choice'
import '../../places.scss'

/** The place whose form is open, with what was begun about it before. */
function usePlaceToReport() {
  const { id = '' } = usePageQuery()
  const { place, problem, open } = useOpenedPlace()
  const shown = place?.id === id ? place : null
  useEffect(() => {
    if (useOpenedPlace.getState().place?.id !== id) void open(id)
  }, [id, open])
  const name = shown?.name
  useEffect(() => {
    if (name) usePlaceReports.getState().begin(id, name)
  }, [id, name])
  return { place: shown, problem: shown ? null : problem, again: () => void open(id) }
}

/** What is wrong with a place; what is typed survives a reload and a lost network. */
export default function ReportPage() {
  const { place, problem, again } = usePlaceToReport()
  const { draft, keeps, write, send } = usePlaceReports()
  const [complaint, setComplaint] = useState<string>()
  const [busy, setBusy] = useState(false)
  const handIn = async () => {
    if (!draft || busy) return
    const wrong = draft.kind ? placeReportComplaint(draft.kind, draft.text) : '请先选哪里不对。'
    setComplaint(wrong ?? undefined)
    if (wrong) return
    setBusy(true)
    const outcome = await send()
    setBusy(false)
    if (typeof outcome === 'object') return setComplaint(outcome.complaint)
    notify(outcome === 'sent' ? '已送到司法局，答复会出现在这里' : '已存在这台手机上，连上网络后自动发送')
    goInstead(routes.myPlaceReports())
  }
  return (
    <Page id="report" title="信息不对，告诉司法局">
      {problem && <ProblemCard id="report-problem" problem={problem} onRetry={again} />}
      {!place && !problem && <SkeletonText lines={8} />}
      {place && draft && (
        <Card className="stack">
          <View>
            <Heading>{place.name}</Heading>
            <View className="muted">{place.phone ? `现在写的电话是 ${place.phone}` : '现在没有写电话'}</View>
          </View>
          <KindChoice value={draft.kind} onChange={(kind) => write({ kind })} />
          <TextArea
            id="report-text"
            label={draft.kind === 'other' ? '哪里不对' : '知道正确的就写上（可以不填）'}
            max={PLACE_REPORT_TEXT.max}
            placeholder="比如：电话没人接，门口贴的是 023-0000-0001。"
            value={draft.text}
            onInput={(text) => write({ text })}
            {...(complaint ? { error: complaint } : {})}
            hint="不用登录。请不要写身份证号、银行卡号。"
          />
          {!keeps && <Notice tone="warn">这台手机存不下草稿，发出前请不要关闭这一页。</Notice>}
          <Button id="report-send" busy={busy} onTap={() => void handIn()}>
            发送
          </Button>
        </Card>
      )}
    </Page>
  )
}
