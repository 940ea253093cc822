import { View } from '@tarojs/components'
import type { PlaceDetail } from '@/contract/places/places'
import { spanWords, weekWords } from '@/domain/places/hours/week-words'
import { civilDayOf } from '@/domain/time/civil-time'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'

/** `2026-12-31` is 12月31日: those ahead are never a year away. */
const dayWord = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** The week in as few lines as it takes, then the days on which it is otherwise. */
export function Hours({ place, now }: { place: PlaceDetail; now: Date }) {
  const { hours, exceptions, holidays } = place
  const known = hours.some((day) => day.length > 0)
  const today = civilDayOf(now)
  const ahead = exceptions.filter(({ day }) => day >= today)
  return (
    <Card id="place-hours">
      <Heading>开门时间</Heading>
      {!known && <View className="muted">没有登记，去之前请先打电话问。</View>}
      {known &&
        weekWords(hours).map(({ days, times }) => (
          <View key={days} className="place-line numerals keep-whole">
            <View className="place-line-name">{days}</View>
            <View className="place-line-what">{times}</View>
          </View>
        ))}
      {ahead.map(({ day, spans, why }) => (
        <View key={day} className="place-line numerals keep-whole">
          <View className="place-line-name">{dayWord(day)}</View>
          <View className="place-line-what">{`${spanWords(spans)}，${why}`}</View>
        </View>
      ))}
      {known && <View className="note">{holidays === 'usual' ? '法定节假日照常。' : '法定节假日不开门。'}</View>}
    </Card>
  )
}
