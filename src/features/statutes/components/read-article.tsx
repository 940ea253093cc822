import { View } from '@tarojs/components'
import type { Article } from '@/contract/statutes'
import { sayDays, saySource, sayState } from '@/domain/statutes/article-words'
import { official } from '@/platform/links/official'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { ArticleChange } from './article-change'
import { CitedBy } from './cited-by'
import { LawText } from '@/ui/law/law-text'

/** An article from top to bottom: whose, what it says, our words for it, what changed, who explains it. */
export function ReadArticle({ article, offline }: { article: Article; offline: boolean }) {
  const { lawTitle, kind, issuer, text, digests, officialUrl } = article
  const state = sayState(article)
  return (
    <View className="stack">
      <View>
        <View id="article-law" className="article-law">{`《${lawTitle.replace(/[《》]/g, '')}》`}</View>
        <View className="note">{[kind, issuer].filter(Boolean).join(' · ')}</View>
      </View>
      {offline && <Notice id="article-kept">没有网络，这是上次打开时存下的。</Notice>}
      {state && (
        <Notice id="article-state" tone="warn">
          {state}
        </Notice>
      )}
      <Card className="stack">
        {text !== null && (
          <>
            <Heading>原文</Heading>
            <LawText id="article-text" text={text} />
          </>
        )}
        <View id="article-days" className="note numerals">
          {sayDays(article)}
        </View>
        <View id="article-source" className="note numerals article-source">
          {saySource(article)}
        </View>
        <Button
          id="article-official"
          kind="quiet"
          icon="link"
          label={`到国家法律法规数据库核对，${official.word}`}
          onTap={() => official.open(officialUrl)}
        >
          {official.word}
        </Button>
      </Card>
      {digests.length > 0 && (
        <Card className="stack">
          <Heading>白话说明</Heading>
          {digests.map(({ digest, outdated }) => (
            <View key={digest}>
              <View className="article-plain">{digest}</View>
              {outdated && <View className="note">这句写在条文改动以前，正在复核，请以原文为准。</View>}
            </View>
          ))}
        </Card>
      )}
      <ArticleChange article={article} />
      <CitedBy article={article} />
    </View>
  )
}
