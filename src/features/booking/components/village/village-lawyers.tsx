import { useEffect } from 'react'
import { View } from '@tarojs/components'
import type { VillageView } from '@/contract/booking/villages'
import { villageName } from '@/domain/district/village-name'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { useOpenedVillage } from '@/state/booking/choosing/opened-village'
import { Badge } from '@/ui/content/badge'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { Refusal } from '../refusal'
import { Summary } from '../summary'
import { useTaking } from '../use-taking'
import { LawyerCard } from './lawyer-card'
import { OtherWays } from './other-ways'

export interface VillageLawyersProps {
  code: string
  desk: boolean
  /** Another village. */
  onChange: () => void
}

/** A village's firm and lawyers; the earliest time of any of them is one tap away. */
export function VillageLawyers({ code, desk, onChange }: VillageLawyersProps) {
  const { view, problem, offline, asking, open } = useOpenedVillage()
  const taking = useTaking(desk, () => void open(code, desk))
  useEffect(() => void open(code, desk), [code, desk, open])
  const shown = view?.code === code ? view : null
  const times = (lawyer: string) => go(routes.times({ village: code, lawyer, ...(desk && { desk: '1' as const }) }))
  const takeAt = (startsAt: string) => taking.take({ village: code, lawyer: 'any', startsAt })
  const foot = shown?.firm && (
    <AnyLawyer
      view={shown}
      asking={asking}
      busy={taking.takingAt !== null}
      onTake={takeAt}
      onTimes={() => times('any')}
    />
  )
  return (
    <Page id="village" title={shown ? villageName(shown.name) : '村居律师'} footer={foot}>
      <View className="stack">
        {taking.problem && <Refusal problem={taking.problem} onTake={takeAt} />}
        {problem && <ProblemCard id="village-problem" problem={problem} onRetry={() => void open(code, desk)} />}
        {offline && <Notice tone="warn">下面是上次看到的，空闲时间可能变了。</Notice>}
        {!shown && !problem && <SkeletonText lines={8} />}
        {shown && <Firm view={shown} onChange={onChange} />}
        {shown?.lawyers.map((lawyer) => (
          <LawyerCard key={lawyer.id} lawyer={lawyer} onChoose={() => times(lawyer.id)} />
        ))}
        {(shown ?? problem) && <OtherWays view={shown} />}
      </View>
    </Page>
  )
}

function Firm({ view: { subdistrict, firm }, onChange }: { view: VillageView; onChange: () => void }) {
  return (
    <Card id="firm">
      <View className="booking-title-line">
        <Heading>{firm ? firm.name : '还没有结对律所'}</Heading>
        {firm?.sample && <Badge>示例</Badge>}
      </View>
      <View className="muted">
        {firm
          ? `${subdistrict}的结对律所，免费咨询${firm.promiseHours ? `，承诺 ${firm.promiseHours} 小时内回应` : ''}`
          : `${subdistrict}正在安排。有急事先打下面的电话，也可以换一个村居。`}
      </View>
      <Button id="change-village" kind="plain" icon="place" className="change-village" onTap={onChange}>
        换一个村居
      </Button>
    </Card>
  )
}

interface AnyLawyerProps {
  view: VillageView
  /** What is known is from the last time. */
  asking: boolean
  busy: boolean
  onTake: (startsAt: string) => void
  onTimes: () => void
}

/** The earliest time of anybody; the same room is taken while it is being looked up, so that nothing moves under a thumb. */
function AnyLawyer({ view: { nextFree }, asking, busy, onTake, onTimes }: AnyLawyerProps) {
  const words = nextFree ? `任一位律师，最早 ${momentWords(nextFree.startsAt)}` : '近两周约满了，可以排队等空位'
  return (
    <Summary lines={[asking ? '任一位律师，正在看最早的时间' : words]}>
      {nextFree && asking && (
        <Button id="asking-earliest" busy onTap={() => undefined}>
          约最早的
        </Button>
      )}
      {nextFree && !asking && (
        <Button id="take-earliest" busy={busy} onTap={() => onTake(nextFree.startsAt)}>
          约最早的
        </Button>
      )}
      <Button id="choose-any" kind={nextFree ? 'quiet' : 'primary'} onTap={onTimes}>
        {nextFree ? '自己选时间' : '选日子排队'}
      </Button>
    </Summary>
  )
}
