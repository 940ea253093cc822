import { View } from '@tarojs/components'

/** The official words, a paragraph (款) or item (项) each by itself. */
export function LawText({ id, text }: { id: string; text: string }) {
  return (
    <View id={id} className="law-text">
      {text
        .split('\n')
        .filter(Boolean)
        .map((paragraph, at) => (
          <View key={at} className="law-paragraph">
            {paragraph.trim()}
          </View>
        ))}
    </View>
  )
}
