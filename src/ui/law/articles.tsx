import { useState } from 'react'
import { View } from '@tarojs/components'
import { Heading } from '../content/heading'
import { Chip } from '../controls/chip'
import { roleOf } from '../role'
import { ArticleSheet, type Official, type ShownArticle } from './article-sheet'

interface ArticlesProps {
  articles: readonly ShownArticle[]
  of: string
  official: Official
  level?: 2 | 3
}

/** The articles something rests on, law by law; each opens what it says in plain words. */
export function Articles({ articles, of, official, level = 2 }: ArticlesProps) {
  const [openId, setOpenId] = useState<string | null>(null)
  const laws = [...new Set(articles.map(({ lawShort }) => lawShort))]
  return (
    <View>
      <Heading level={level}>依据的法条</Heading>
      {laws.map((law) => (
        <View key={law} className="articles" {...roleOf('group')} aria-label={law}>
          <View className="articles-law">{`《${law}》`}</View>
          {articles.map(
            ({ id, lawShort, label, changed }, index) =>
              lawShort === law && (
                <Chip key={id} id={`article-${index + 1}`} onTap={() => setOpenId(id)}>
                  {changed ? `${label} · 已更新` : label}
                </Chip>
              ),
          )}
        </View>
      ))}
      <ArticleSheet
        article={articles.find(({ id }) => id === openId) ?? null}
        of={of}
        official={official}
        onClose={() => setOpenId(null)}
      />
    </View>
  )
}
