import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import type { Handbook } from '@/contract/study/handbook/handbooks'
import { usePageQuery } from '@/platform/page-life'
import { go, goInstead, routes } from '@/platform/routes'
import { useBooks } from '@/state/study/handbook/books'
import { useMarks } from '@/state/study/handbook/marks'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { Page } from '@/ui/frame/page'
import { BookNotices } from '../../components/handbook/book-notices'
import { BookProblem } from '../../components/handbook/book-problem'
import { OwnNote } from '../../components/handbook/own-note'
import { ReadEntry } from '../../components/handbook/read-entry'
import '../../study.scss'

/** As a message to the editors names it: they find the entry by it. */
const entryPage = (book: string, id: string): string => routes.handbookEntry({ book, id })

/** One entry of a handbook, with what one wrote beside it. */
export default function EntryPage() {
  const { book: bookId = '', id = '' } = usePageQuery()
  const opened = useBooks((s) => s.opened[bookId])
  const open = useBooks((s) => s.open)
  const [ready, setReady] = useState(false)
  useEffect(() => {
    void open(bookId)
    void useMarks
      .getState()
      .load(bookId)
      .then(() => setReady(true))
  }, [bookId, open])
  const { book, problem, status = 'loading' } = opened ?? {}
  const entry = book?.chapters.flatMap(({ entries }) => entries).find((one) => one.id === id)
  return (
    <Page id="entry" title={entry?.title ?? '手册条目'}>
      {opened && book && entry && (
        <View className="stack">
          <BookNotices opened={opened} />
          {/* Each entry has a reading of its own. */}
          <ReadEntry key={`${id} ${entry.hash}`} bookId={bookId} entry={entry} ready={ready} />
          <OwnNote bookId={bookId} entryId={id} />
          <Button
            id="entry-doubt"
            kind="plain"
            icon="flag"
            onTap={() => go(routes.feedback({ kind: 'wrong-content', page: entryPage(bookId, id) }))}
          >
            这一条有问题
          </Button>
          <Neighbours book={book} id={id} />
        </View>
      )}
      {book && !entry && (
        <Empty
          id="entry-gone"
          action={{ id: 'entry-to-book', word: '看整本手册', onTap: () => go(routes.handbook(bookId)) }}
        >
          这一条已经不在现在的手册里了。
        </Empty>
      )}
      {!book && status === 'loading' && <SkeletonText lines={8} />}
      {!book && status === 'error' && <BookProblem problem={problem} onRetry={() => void open(bookId)} />}
    </Page>
  )
}

/** To the entry before and after this one; going back leads to the book. */
function Neighbours({ book, id }: { book: Handbook; id: string }) {
  const entries = book.chapters.flatMap((chapter) => chapter.entries)
  const at = entries.findIndex((one) => one.id === id)
  const [before, after] = [entries[at - 1], entries[at + 1]]
  const to = (entry: string) => goInstead(routes.handbookEntry({ book: book.id, id: entry }))
  return (
    <View className="study-ways">
      {before && (
        <Button id="entry-before" kind="quiet" label={`上一条：${before.title}`} onTap={() => to(before.id)}>
          上一条
        </Button>
      )}
      {after && (
        <Button id="entry-after" kind="quiet" label={`下一条：${after.title}`} onTap={() => to(after.id)}>
          下一条
        </Button>
      )}
    </View>
  )
}
