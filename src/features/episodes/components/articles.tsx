import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CitationView } from '@/contract/episodes'
import { Heading } from '@/ui/content/heading'
import { Chip } from '@/ui/controls/chip'
import { ArticleSheet } from './article-sheet'

/** The articles an episode rests on; each opens what it says in plain words. */
export function Articles({ citations }: { citations: readonly CitationView[] }) {
  const [openId, setOpenId] = useState<string | null>(null)
  return (
    <View>
      <Heading>依据的法条</Heading>
      <View className="articles">
        {citations.map(({ id, lawShortTitle, articleLabel }, index) => (
          <Chip key={id} id={`article-${index + 1}`} icon="book" onTap={() => setOpenId(id)}>
            {`${lawShortTitle} ${articleLabel}`}
          </Chip>
        ))}
      </View>
      <ArticleSheet citation={citations.find(({ id }) => id === openId) ?? null} onClose={() => setOpenId(null)} />
    </View>
  )
}
