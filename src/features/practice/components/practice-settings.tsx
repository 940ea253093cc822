import { View } from '@tarojs/components'
import type { PracticeSettings as Settings } from '@/contract/practice/practice'
import { notify } from '@/platform/notice'
import { useLearning } from '@/state/practice/learning'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Segmented } from '@/ui/controls/segmented'
import { Switch } from '@/ui/controls/switch'

const CAPS = (['5', '10', '20', '40'] as const).map((value) => ({ value, word: `${value} 题` }))

/** How many reviews a day, and whether points and days in a row show at all. */
export function PracticeSettings({ settings }: { settings: Settings }) {
  const save = useLearning((s) => s.saveSettings)
  const change = async (part: Partial<Settings>) => {
    const failed = await save({ ...settings, ...part })
    if (failed) notify(failed)
  }
  return (
    <Card className="stack">
      <Heading>按我的习惯来</Heading>
      <View>
        <View className="field-label" aria-hidden="true">
          每天最多复习
        </View>
        <Segmented
          id="daily-cap"
          label="每天最多复习"
          options={CAPS}
          value={String(settings.dailyCap) as (typeof CAPS)[number]['value']}
          onChange={(cap) => void change({ dailyCap: Number(cap) })}
        />
      </View>
      <Switch
        id="points-shown"
        label="显示积分和连续天数"
        on={settings.points}
        onChange={(points) => void change({ points })}
      />
      <View className="note">只有您自己看得到，不排名，不报给单位。</View>
    </Card>
  )
}
