import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { matterWord, modeWord } from '@/domain/booking/booking-words'
import { villageName } from '@/domain/district/village-name'
import { momentWords } from '@/platform/clock/day-words'
import { scrollToTop } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSecondsUntil } from '@/platform/use-seconds-until'
import { useBookingDraft } from '@/state/booking/drafting/draft'
import type { Draft, HeldSlot } from '@/state/booking/drafting/kept-draft'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { Refusal } from '../refusal'
import { Summary } from '../summary'
import { CodeSheet } from './code-sheet'
import { DetailsStep } from './details-step'
import { HoldClock } from './hold-clock'
import { HoldOver } from './hold-over'
import { MatterStep } from './matter-step'
import { useSending } from './use-sending'
import { useRetaking } from './use-retaking'

const OFFLINE = '网络已断开。填好的内容不会丢，连上网再确认。'
const UNSENT = '没有连上网络。填好的内容存在这台手机上，连上后会自动再发，也可以点“再发一次”；不会约成两次。'

/** What stands in the way lies in 我的预约. */
const MINE_HELPS: readonly string[] = ['already-busy', 'too-many-bookings', 'wrong-state']

/** The form of a kept time, one decision after another: what it is about, then how and who. */
export function FillIn({ slot }: { slot: HeldSlot }) {
  const { draft, keeps, write } = useBookingDraft()
  const [matterOpen, setMatterOpen] = useState(draft.matter === '')
  const sending = useSending()
  const retaking = useRetaking(draft, sending.clear)
  const over = useSecondsUntil(slot.endsAt) === 0
  const unsent = sending.problem?.code === 'network'
  const choose = (matter: string) => {
    write({ matter })
    setMatterOpen(false)
    scrollToTop()
  }
  const refused = retaking.problem ?? (unsent || sending.problem?.code === 'hold-expired' ? null : sending.problem)
  const foot = (
    <Foot slot={slot} draft={draft} matterOpen={matterOpen} onBack={() => setMatterOpen(true)}>
      <Button id="confirm" busy={sending.busy} disabled={over && !unsent} onTap={sending.submit}>
        {unsent ? '再发一次' : over ? '先选好时间' : '确认预约'}
      </Button>
    </Foot>
  )
  return (
    <Page id="booking-form" title={matterOpen ? '是什么事' : '怎么见面，怎么称呼'} footer={foot} offline={OFFLINE}>
      <View className="stack">
        {unsent && (
          <Notice id="unsent" tone="warn">
            {UNSENT}
          </Notice>
        )}
        {refused && <Refusal problem={refused} onTake={retaking.take} />}
        {refused && MINE_HELPS.includes(refused.code) && (
          <Button id="to-my-bookings" kind="quiet" onTap={() => go(routes.myBookings())}>
            看我的预约
          </Button>
        )}
        {over && !unsent ? (
          <HoldOver slot={slot} forCaller={draft.forCaller} onTake={retaking.take} />
        ) : (
          <HoldClock slot={slot} />
        )}
        {!keeps && <Notice tone="warn">这台手机存不下草稿，约好之前请不要关闭这一页。</Notice>}
        {matterOpen ? (
          <MatterStep onChoose={choose} />
        ) : (
          <DetailsStep draft={draft} slot={slot} complaints={sending.complaints} write={sending.write} />
        )}
        <Button id="give-up" kind="plain" onTap={retaking.giveUp}>
          不约了，让出这个时间
        </Button>
      </View>
      <CodeSheet here={sending.here} />
    </Page>
  )
}

interface FootProps {
  slot: HeldSlot
  draft: Draft
  matterOpen: boolean
  onBack: () => void
  /** The button that confirms. */
  children: ReactNode
}

/** What is settled so far; on the last step also the way back and the button that confirms. */
function Foot({ slot, draft: { matter, mode }, matterOpen, onBack, children }: FootProps) {
  const words = matterOpen ? [villageName(slot.village.name)] : [matterWord(matter), modeWord(mode)]
  return (
    <Summary lines={[momentWords(slot.startsAt), [slot.lawyer.name, ...words].join(' · ')]}>
      {!matterOpen && (
        <>
          <Button id="change-matter" kind="quiet" onTap={onBack}>
            上一步
          </Button>
          {children}
        </>
      )}
    </Summary>
  )
}
