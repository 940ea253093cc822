import { Text, View } from '@tarojs/components'
import { helpWords } from '@/domain/episodes/helps'
import { callPhone } from '@/platform/links/call-phone'
import { go, routes } from '@/platform/routes'
import { Heading } from '@/ui/content/heading'
import { Tappable } from '@/ui/controls/tappable'
import { Icon } from '@/ui/icon/icon'
import { roleOf } from '@/ui/role'
import { WhereToGo } from './where-to-go'

/** What the village's own lawyer does too, on an appointment. */
const BY_VILLAGE_LAWYER = 'legal-advice'

const LIST = roleOf('list')
const ITEM = roleOf('listitem')

interface Props {
  helps: readonly string[]
  /** Leads to where its trouble is settled. */
  episodeId?: string
}

/** Who helps with this, what they do, and the public number where one works in the whole city. */
export function WhoHelps({ helps, episodeId }: Props) {
  const known = helps.flatMap((code) => {
    const words = helpWords(code)
    return words ? [{ code, ...words }] : []
  })
  if (known.length === 0) return null
  return (
    <View>
      <Heading>谁能帮我</Heading>
      <View id="player-helps" {...LIST}>
        {known.map(({ code, word, does, phone }) => (
          <View key={code} className="helper" {...ITEM}>
            <View className="helper-words">
              <View className="helper-name">{word}</View>
              <View className="note">{does}</View>
            </View>
            {phone && (
              <Tappable
                id={`call-${code}`}
                role="link"
                label={`拨打 ${phone}，${word}`}
                className="helper-call"
                onTap={() => callPhone(phone)}
              >
                <Icon name="phone" />
                <Text className="numerals">拨打 {phone}</Text>
              </Tappable>
            )}
            {code === BY_VILLAGE_LAWYER && (
              <Tappable id="book-lawyer" role="link" className="helper-call" onTap={() => go(routes.village())}>
                <Icon name="calendar" />
                <Text>约村里的律师</Text>
              </Tappable>
            )}
          </View>
        ))}
      </View>
      {episodeId && <WhereToGo episodeId={episodeId} />}
    </View>
  )
}
