import { View } from '@tarojs/components'
import { TROUBLES } from '@/domain/episodes/finding/troubles'
import { Heading } from '@/ui/content/heading'
import { Chip } from '@/ui/controls/chip'

interface OtherWordsProps {
  title: string
  /** Was asked just now, so it is not offered again. */
  asked?: string
  onAsk: (question: string) => void
}

/** Words that lead somewhere, one tap each. */
export function OtherWords({ title, asked, onAsk }: OtherWordsProps) {
  return (
    <View>
      <Heading level={2}>{title}</Heading>
      <View id="find-other-words" className="other-words">
        {TROUBLES.filter((word) => word !== asked).map((word, index) => (
          <Chip key={word} id={`other-words-${index + 1}`} onTap={() => onAsk(word)}>
            {word}
          </Chip>
        ))}
      </View>
    </View>
  )
}
