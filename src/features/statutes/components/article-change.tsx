import { Text, View } from '@tarojs/components'
import type { Article } from '@/contract/statutes'
import { sayDays } from '@/domain/statutes/article-words'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { LawText } from '@/ui/law/law-text'

type Pieces = NonNullable<Article['before']>['was']

/** What the article said before, with what went struck through and what came underlined; and what it will say. */
export function ArticleChange({ article: { before, next } }: { article: Article }) {
  if (!before && !next) return null
  return (
    <Card className="stack">
      <Heading>有什么变化</Heading>
      {before && (
        <View id="article-before" className="stack">
          {before.text === null ? (
            <View>{`从前没有这一条（${sayDays(before)}的文本）。`}</View>
          ) : (
            <>
              <View className="note numerals">{`从前：${sayDays(before)}`}</View>
              <Marked pieces={before.was} kind="went" />
            </>
          )}
          {before.is.length > 0 && (
            <>
              <View className="note">现在：</View>
              <Marked pieces={before.is} kind="came" />
            </>
          )}
        </View>
      )}
      {next && (
        <View id="article-next" className="stack">
          <View className="note numerals">{`将来：${sayDays(next)}`}</View>
          {next.text === null ? <View>届时没有这一条了。</View> : <LawText id="article-next-text" text={next.text} />}
        </View>
      )}
    </Card>
  )
}

function Marked({ pieces, kind }: { pieces: Pieces; kind: 'went' | 'came' }) {
  return (
    <View className="law-text article-marked">
      {pieces.map(({ text, changed }, at) => (
        <Text key={at} className={changed ? `article-${kind}` : ''}>
          {text}
        </Text>
      ))}
    </View>
  )
}
