import { View } from '@tarojs/components'
import type { YearCredits } from '@/contract/study/duties'
import { hoursWord } from '@/domain/study/plans/fair-share'
import { partWord } from '@/domain/study/duties/say-duty'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ProgressBar } from '@/ui/feedback/progress-bar'

const isAsked = ({ parts }: YearCredits) =>
  parts.some(({ targetTenths, grantedTenths }) => targetTenths + grantedTenths > 0)

/** Declared hours of a year by part; nothing where no rule asks for any. */
export function Credits({ years }: { years: readonly YearCredits[] }) {
  const [year] = years.filter(isAsked)
  if (!year) return null
  return (
    <Card id="study-credits" className="stack">
      <Heading>{`${year.year} 年学时`}</Heading>
      {year.parts
        .filter(({ targetTenths, grantedTenths }) => targetTenths + grantedTenths > 0)
        .map(({ part, grantedTenths, targetTenths }) => (
          <View key={part}>
            <View className="credit-line">
              <View>{partWord(part)}</View>
              <View className="numerals muted">
                {targetTenths > 0
                  ? `${hoursWord(grantedTenths)}，要 ${hoursWord(targetTenths)}`
                  : hoursWord(grantedTenths)}
              </View>
            </View>
            {targetTenths > 0 && <ProgressBar share={grantedTenths / targetTenths} />}
          </View>
        ))}
      <View className="note">学时由司法局为每项任务定好，任务完成就计入，不按在线时间算。</View>
    </Card>
  )
}
