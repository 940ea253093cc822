import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import type { HandbookEntry } from '@/contract/study/handbook-body'
import { ArticlePicker } from '../../episodes/citations/article-picker'
import { Field } from '../../patterns/forms/field'

interface Props {
  entry: HandbookEntry
  /** 《行政处罚法》第四十二条; null while it is looked up. */
  basis: string | null
  change: (entry: HandbookEntry) => void
  error: (field: string) => string | null
}

const DIGEST_MAX = 400

/** One entry: what it is about, our words, and what it rests on. */
export function EntryFields({ entry, basis, change, error }: Props) {
  const { title, digest } = entry
  return (
    <div className="stack">
      <Field id="entry-title" label="标题" hint="这条讲什么，一句话。" error={error('title')}>
        {(aria) => (
          <Input {...aria} value={title} onChange={(event) => change({ ...entry, title: event.target.value })} />
        )}
      </Field>
      <Field
        id="entry-digest"
        label="白话说明"
        hint="用自己的话写，不抄条文。"
        error={error('digest')}
        count={{ used: digest.trim().length, max: DIGEST_MAX }}
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize={{ minRows: 3 }}
            value={digest}
            onChange={(event) => change({ ...entry, digest: event.target.value })}
          />
        )}
      </Field>
      <BasisFields entry={entry} basis={basis} change={change} error={error} />
    </div>
  )
}

const KINDS = [
  { value: 'article', label: '法条' },
  { value: 'party', label: '党内法规（只写名称）' },
]

function BasisFields({ entry, basis, change, error }: Props) {
  const [kind, setKind] = useState(entry.source === undefined ? 'article' : 'party')
  const { citation: _citation, textHash: _hash, source = '', ...words } = entry
  const [complaint, isArticle] = [error('citation') ?? error('source'), kind === 'article']
  return (
    <fieldset className="field stack">
      <legend>依据</legend>
      <Radio.Group
        options={KINDS}
        value={kind}
        onChange={(event) => {
          setKind(String(event.target.value))
          change(words)
        }}
      />
      {isArticle && entry.citation && (
        <p className="line">
          <strong>{basis ?? entry.citation}</strong>
          <Button size="small" onClick={() => change(words)}>
            换一条
          </Button>
        </p>
      )}
      {isArticle && !entry.citation && (
        <ArticlePicker taken={[]} add={({ id, textHash }) => change({ ...words, citation: id, textHash })} />
      )}
      {!isArticle && (
        <Field id="entry-source" label="名称" hint="如 《中国共产党问责条例》。不写条文内容。">
          {(aria) => (
            <Input {...aria} value={source} onChange={(event) => change({ ...words, source: event.target.value })} />
          )}
        </Field>
      )}
      {complaint && <p className="field-error">{complaint}</p>}
    </fieldset>
  )
}
