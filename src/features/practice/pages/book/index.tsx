import { View } from '@tarojs/components'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useLearning } from '@/state/practice/learning'
import { SkeletonText } from '@/ui/content/skeleton'
import { Button } from '@/ui/controls/button'
import { Empty } from '@/ui/feedback/empty'
import { ProblemCard } from '@/ui/feedback/problem-card'
import { Page } from '@/ui/frame/page'
import { BookQuestion } from '../../components/book-question'
import './book.scss'

/** 错题本: what was got wrong and is not known yet, latest first. Only its owner reads it. */
export default function BookPage() {
  const { book, problem, loadBook } = useLearning()
  useShown(() => void loadBook())
  return (
    <Page id="practice-book" title="错题本">
      <View className="stack">
        {!book && !problem && <SkeletonText lines={5} />}
        {!book && problem && <ProblemCard id="book-problem" problem={problem} onRetry={() => void loadBook()} />}
        {book?.total === 0 && (
          <Empty
            id="book-empty"
            icon="check"
            action={{ id: 'book-to-learn', word: '去练几道', onTap: () => go(routes.tab('learn')) }}
          >
            答错的题会记在这里，记住了就自己离开。
          </Empty>
        )}
        {book && book.total > 0 && (
          <>
            <View id="book-total" className="muted numerals">{`还有 ${book.total} 道在学`}</View>
            <Button id="book-review" icon="clock" onTap={() => go(routes.practice({ source: 'review' }))}>
              做今天该复习的
            </Button>
            {book.entries.map((entry) => (
              <BookQuestion key={entry.question.id} entry={entry} />
            ))}
            {book.next && (
              <Button id="book-more" kind="quiet" onTap={() => void loadBook(true)}>
                再看一些
              </Button>
            )}
          </>
        )}
      </View>
    </Page>
  )
}
