import { View } from '@tarojs/components'
import type { MySession } from '@/contract/study/sessions/my-sessions'
import { seatWord } from '@/domain/study/sessions/session-steps'
import { beijingTime } from '@/domain/time/beijing-clock'
import { momentWords } from '@/platform/clock/day-words'
import { go, routes } from '@/platform/routes'
import { Badge } from '@/ui/content/badge'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'

type Tone = 'plain' | 'seal' | 'go' | 'warn'

/** How it stands for me, in a word. */
export function standingOf({ state, mine, left, can, news }: MySession): { word: string; tone: Tone } {
  if (state === 'cancelled') return { word: '已取消', tone: 'warn' }
  if (news && !news.read) return { word: '有变动', tone: 'warn' }
  if (can.includes('sign-in')) return { word: '可以签到', tone: 'seal' }
  if (mine === 'signed-up' || mine === 'present') return { word: seatWord(mine), tone: 'go' }
  if (mine === 'absent') return { word: '未到', tone: 'warn' }
  if (mine === 'excused') return { word: '已请假', tone: 'plain' }
  if (state === 'closed') return { word: '已结束', tone: 'plain' }
  return left > 0 ? { word: `还有 ${left} 个座位`, tone: 'plain' } : { word: '已满', tone: 'plain' }
}

export const timeOf = ({ startsAt, endsAt }: MySession): string => `${momentWords(startsAt)}–${beijingTime(endsAt)}`

/** A session in the list: when, what, where, and how it stands for me. */
export function SessionRow({ session }: { session: MySession }) {
  const { id, title, venue } = session
  const { word, tone } = standingOf(session)
  return (
    <Tappable id={`session-${id}`} role="link" className="list-row" onTap={() => go(routes.session(id))}>
      <View className="list-row-words">
        <View className="study-line">
          <View className="numerals session-when keep-whole">{timeOf(session)}</View>
          <Badge tone={tone}>{word}</Badge>
        </View>
        <View>{title}</View>
        <View className="note">{venue}</View>
      </View>
      <Icon name="forward" />
    </Tappable>
  )
}
