import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CitationView } from '@/contract/episodes'
import { Heading } from '@/ui/content/heading'
import { Chip } from '@/ui/controls/chip'
import { roleOf } from '@/ui/role'
import { ArticleSheet } from './article-sheet'

/** The articles an episode rests on, law by law; each opens what it says in plain words. */
export function Articles({ citations }: { citations: readonly CitationView[] }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const laws = [...new Set(citations.map(({ lawShortTitle }) => lawShortTitle))]
  return (
    <View>
      <Heading>依据的法条</Heading>
      {laws.map((law) => (
        <View key={law} className="articles" {...roleOf('group')} aria-label={law}>
          <View className="articles-law">{`《${law}》`}</View>
          {citations.map(
            ({ id, lawShortTitle, articleLabel, changedSince }, index) =>
              lawShortTitle === law && (
                <Chip key={id} id={`article-${index + 1}`} onTap={() => setOpenId(id)}>
                  {changedSince ? `${articleLabel} · 已更新` : articleLabel}
                </Chip>
              ),
          )}
        </View>
      ))}
      <ArticleSheet citation={citations.find(({ id }) => id === openId) ?? null} onClose={() => setOpenId(null)} />
    </View>
  )
}
