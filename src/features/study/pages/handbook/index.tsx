import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { usePageQuery, useShown } from '@/platform/page-life'
import { useBooks } from '@/state/study/handbook/books'
import { useMarks } from '@/state/study/handbook/marks'
import { Badge } from '@/ui/content/badge'
import { SkeletonText } from '@/ui/content/skeleton'
import { Page } from '@/ui/frame/page'
import { BookContents } from '../../components/handbook/book-contents'
import { BookNotices } from '../../components/handbook/book-notices'
import { BookProblem } from '../../components/handbook/book-problem'
import '../../study.scss'

/** One handbook: its chapters, what changed since one read it, and a search within. */
export default function HandbookPage() {
  const { id = '', chapter } = usePageQuery()
  const opened = useBooks((s) => s.opened[id])
  const open = useBooks((s) => s.open)
  useEffect(() => void open(id), [id, open])
  useShown(() => void useMarks.getState().load(id))
  const { book, problem, status = 'loading' } = opened ?? {}
  return (
    <Page id="handbook" title={book ? book.title.replace('（示例）', '') : '应知应会手册'}>
      {opened && book && (
        <View className="stack">
          <View className="study-line">
            {book.sample && <Badge>示例</Badge>}
            <View className="note numerals">{`第 ${book.version} 版`}</View>
          </View>
          <View id="handbook-about" className="muted">
            {book.about}
          </View>
          <BookNotices opened={opened} />
          <BookContents book={book} chapter={chapter} />
        </View>
      )}
      {!book && status === 'loading' && <SkeletonText lines={8} />}
      {!book && status === 'error' && <BookProblem problem={problem} onRetry={() => void open(id)} />}
    </Page>
  )
}
