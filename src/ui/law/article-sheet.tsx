import { View } from '@tarojs/components'
import { Button } from '../controls/button'
import { Notice } from '../feedback/notice'
import { Sheet } from '../sheet/sheet'

/** An article as a page hands it over, in words that are ready to read. */
export interface ShownArticle {
  id: string
  /** 《中华人民共和国民法典》 */
  law: string
  lawShort: string
  /** 第二百九十六条 */
  label: string
  digest: string
  /** 2021年1月1日 */
  effective: string
  officialUrl: string
  /** The text has changed since the digest was written. */
  changed: boolean
}

/** How the official page, and our own page of the article, are reached from here. */
export interface Official {
  /** 打开官方页面, or what else happens here. */
  word: string
  open: (url: string) => void
  /** Opens our own page of the article, by its id. */
  read: (id: string) => void
}

interface ArticleSheetProps {
  article: ShownArticle | null
  /** Whose law it is that may be out of date: 这期节目, 这道题. */
  of: string
  official: Official
  onClose: () => void
}

/** One article: whose, which, what it says here in our words, from when it applies, and where the original stands. */
export function ArticleSheet({ article, of, official, onClose }: ArticleSheetProps) {
  if (!article) return null
  const { id, law, lawShort, label, digest, effective, officialUrl, changed } = article
  const read = () => {
    onClose()
    official.read(id)
  }
  const onwards = (
    <>
      <Button id="article-read" icon="book" onTap={read}>
        看这一条的详情
      </Button>
      <Button
        id="article-official"
        kind="quiet"
        icon="link"
        label={`看官方原文，${official.word}`}
        onTap={() => official.open(officialUrl)}
      >
        看官方原文
      </Button>
    </>
  )
  return (
    <Sheet id="article-sheet" open title={`${lawShort} ${label}`} onClose={onClose} footer={onwards}>
      <View className="stack">
        <View id="article-law" className="article-law muted">
          {law}
        </View>
        {changed && (
          <Notice id="article-changed" tone="warn">
            <View className="article-changed-mark">法条已更新</View>
            <View>{`${of}做好以后，这一条的文字有了变化，下面的说明可能过时。请先看官方原文。`}</View>
          </Notice>
        )}
        <View id="article-digest" className="article-digest">
          {digest}
        </View>
        <View id="article-effective" className="note numerals">
          {`施行日期：${effective}。以上是我们的白话说明，以官方原文为准。`}
        </View>
      </View>
    </Sheet>
  )
}
