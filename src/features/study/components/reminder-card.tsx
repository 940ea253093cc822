import { View } from '@tarojs/components'
import { REMIND_DAYS } from '@/domain/study/duties/to-remind'
import { notify } from '@/platform/notice'
import { useShown } from '@/platform/page-life'
import { useMessages } from '@/state/booking/messages'
import { useReminder } from '@/state/study/reminder'
import { Card } from '@/ui/content/card'
import { Button } from '@/ui/controls/button'
import { Segmented } from '@/ui/controls/segmented'
import { Switch } from '@/ui/controls/switch'

type Days = (typeof REMIND_DAYS)[number]
const CHOICES = REMIND_DAYS.map((days) => ({ value: String(days), word: `${days} 天` }))
const daysOf = (written: string | number): Days => REMIND_DAYS.find((days) => days === Number(written)) ?? 3

/** Off until somebody asks; WeChat wants its own yes for each message. */
export function ReminderCard() {
  const { reminder, load, save } = useReminder()
  const { study, load: loadTemplates, allow } = useMessages()
  useShown(() => {
    void load()
    void loadTemplates()
  })
  if (!reminder) return null
  const change = async (on: boolean, days: Days) => {
    const failed = await save(on, days)
    if (failed) notify(failed)
  }
  const allowed = async () =>
    notify((await allow('study')) > 0 ? '好的，到时用微信提醒您。' : '微信没有允许，会改用短信。')
  return (
    <Card id="study-reminder" className="stack">
      <Switch
        id="reminder-on"
        label="快到期时提醒我"
        on={reminder.on}
        onChange={(on) => void change(on, daysOf(reminder.daysBefore))}
      />
      {reminder.on && (
        <View>
          <View className="field-label" aria-hidden="true">
            提前
          </View>
          <Segmented
            id="reminder-days"
            label="提前几天提醒"
            options={CHOICES}
            value={String(daysOf(reminder.daysBefore))}
            onChange={(days) => void change(true, daysOf(days))}
          />
        </View>
      )}
      {reminder.on && study.length > 0 && (
        <Button id="reminder-wechat" kind="quiet" icon="message" onTap={() => void allowed()}>
          用微信提醒我一次
        </Button>
      )}
      <View className="note">
        默认不提醒。打开后一天最多一次，截止那天再提醒一次；过了日子还能补的，一周最多提一次。不告诉单位。
      </View>
    </Card>
  )
}
