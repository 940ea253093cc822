import { View } from '@tarojs/components'
import type { PlaceDetail } from '@/contract/places/places'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'

/** Who is there, as what, and when. */
export function OnDuty({ people }: { people: PlaceDetail['people'] }) {
  if (people.length === 0) return null
  return (
    <Card id="place-people">
      <Heading>谁在这里</Heading>
      {people.map(({ name, role, times }) => (
        <View key={`${role}${name}`} className="place-line keep-whole">
          <View className="place-line-name">{role}</View>
          <View className="place-line-what">
            <View>{name}</View>
            <View className="note numerals">{times}</View>
          </View>
        </View>
      ))}
    </Card>
  )
}
