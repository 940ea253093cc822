import { Button, Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { findStatutes, type IndexedArticle } from '@/contract/console/law/console-statutes'
import type { Output } from '@/contract/endpoint'
import { civilDay } from '@/domain/time/civil-day'
import { Field } from '../../patterns/forms/field'
import { api } from '../../shell/api'
import { nameOf } from './articles'

/** Long enough to finish a word, short enough not to be noticed. */
const PAUSE_MS = 250

interface Props {
  taken: readonly string[]
  add: (article: IndexedArticle) => void
}

interface Answer {
  typed: string
  found: Output<typeof findStatutes> | null
  problem: string | null
}

/** What the index has for the words; a late answer to earlier words is dropped. */
function useFound(typed: string): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const newest = useRef(typed)
  newest.current = typed
  useEffect(() => {
    if (!typed) return
    const timer = setTimeout(() => {
      void api(findStatutes, { q: typed }).then((result) => {
        if (newest.current !== typed) return
        const [found, problem] = result.ok ? [result.value, null] : [null, result.problem.message]
        setAnswer({ typed, found, problem })
      })
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  return answer?.typed === typed ? answer : null
}

/** Looks an article up by its law and number and puts it into the draft; Enter takes the first that is not there yet. */
export function ArticlePicker({ taken, add }: Props) {
  const [text, setText] = useState('')
  const answer = useFound(text.trim().slice(0, 60))
  const articles = answer?.found?.articles ?? []
  const first = articles.find(({ id }) => !taken.includes(id))
  const take = (article: IndexedArticle) => {
    setText('')
    add(article)
  }
  return (
    <div className="article-picker">
      <Field
        id="citation-new"
        label="添加法条"
        hint="写法律名称和条号，例如 民法典 296、刑法第二百七十六条之一；只列现行有效的。"
        error={answer?.problem ?? null}
      >
        {(aria) => (
          <Input
            {...aria}
            allowClear
            placeholder="法律名称 条号"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPressEnter={() => first && take(first)}
          />
        )}
      </Field>
      <div role="status" className="quiet">
        {answer?.found && says(answer.found)}
      </div>
      {articles.length > 0 && (
        <ul className="articles-found" aria-label="找到的法条">
          {articles.map((article) => (
            <FoundArticle key={article.id} article={article} taken={taken.includes(article.id)} take={take} />
          ))}
        </ul>
      )}
    </div>
  )
}

interface FoundProps {
  article: IndexedArticle
  taken: boolean
  take: (article: IndexedArticle) => void
}

function FoundArticle({ article, taken, take }: FoundProps) {
  const { effectiveDay, digests } = article
  const facts = [
    effectiveDay && `${civilDay(effectiveDay)}起施行`,
    digests.length > 0 && `${digests.length} 期节目引用过`,
  ].filter(Boolean)
  return (
    <li>
      <div>
        <strong>{nameOf(article)}</strong>
        <p className="quiet">{facts.join('，')}</p>
        {digests[0] && <p className="article-digest">{digests[0].digest}</p>}
      </div>
      <Button
        id={`citation-add-${article.id.replace(/[:.]/g, '-')}`}
        disabled={taken}
        aria-label={`引用${nameOf(article)}`}
        onClick={() => take(article)}
      >
        {taken ? '已引用' : '引用'}
      </Button>
    </li>
  )
}

function says({ articles, laws }: Output<typeof findStatutes>): string {
  if (articles.length > 0) return articles.length > 1 ? `找到 ${articles.length} 条，选一条。` : '找到 1 条。'
  if (laws.length === 0) return '法条库里没有找到，请换一种名称，或核对条号。'
  const names = laws.map(({ shortTitle, articles: count }) => `《${shortTitle}》${count} 条`)
  return `请再写条号：${names.join('、')}。`
}
