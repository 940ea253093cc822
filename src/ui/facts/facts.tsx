import { View } from '@tarojs/components'

/** 时间, 地点: a name and what it is. */
export type Fact = readonly [name: string, what: string]

/** Names at the left, what they are beside them, below them where letters are large; lines between. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <View>
      {facts.map(([name, what]) => (
        <View key={name} className="fact">
          <View className="fact-name">{name}</View>
          <View className="fact-what numerals keep-whole">{what}</View>
        </View>
      ))}
    </View>
  )
}
