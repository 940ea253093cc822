import { View } from '@tarojs/components'
import type { CitationView } from '@/contract/episodes'
import { civilDay } from '@/domain/time/civil-day'
import { linkWord, openLink } from '@/platform/links/open-link'
import { Button } from '@/ui/controls/button'
import { Notice } from '@/ui/feedback/notice'
import { Sheet } from '@/ui/sheet/sheet'

interface ArticleSheetProps {
  citation: CitationView | null
  onClose: () => void
}

/** One article: whose, which, what it says here in our words, from when it applies, and where the original stands. */
export function ArticleSheet({ citation, onClose }: ArticleSheetProps) {
  if (!citation) return null
  const { lawTitle, lawShortTitle, articleLabel, digest, effectiveDay, officialUrl, changedSince } = citation
  return (
    <Sheet
      id="article-sheet"
      open
      title={`${lawShortTitle} ${articleLabel}`}
      onClose={onClose}
      footer={
        <Button
          id="article-official"
          kind="quiet"
          icon="link"
          label={`看官方原文，${linkWord}`}
          onTap={() => openLink(officialUrl)}
        >
          看官方原文
        </Button>
      }
    >
      <View className="stack">
        <View id="article-law" className="article-law muted">{`《${lawTitle.replace(/[《》]/g, '')}》`}</View>
        {changedSince && (
          <Notice id="article-changed" tone="warn">
            <View className="article-changed-mark">法条已更新</View>
            <View>这期节目做好以后，这一条的文字有了变化，下面的说明可能过时。请先看官方原文。</View>
          </Notice>
        )}
        <View id="article-digest" className="article-digest">
          {digest}
        </View>
        <View id="article-effective" className="note numerals">
          {`施行日期：${civilDay(effectiveDay)}。以上是我们的白话说明，以官方原文为准。`}
        </View>
      </View>
    </Sheet>
  )
}
