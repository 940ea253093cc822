import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined'
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined'
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import { Button, Input, Select } from 'antd'
import type { IndexedArticle } from '@/contract/console/law/console-statutes'
import type { EpisodeBody } from '@/contract/episodes'
import { civilDay } from '@/domain/time/civil-day'
import { Field } from '../../patterns/forms/field'
import { LONGEST } from '../body/field-words'
import { EarlierDigests } from './earlier-digests'

type Citation = EpisodeBody['citations'][number]

interface Props {
  citation: Citation
  at: number
  last: boolean
  name: string
  /** As the index has it; undefined until that is known. */
  article: IndexedArticle | undefined
  error: (place: string) => string | null
  change: (part: Partial<Citation>) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

/** One article: its name is fixed, because the checked text belongs to it; what we say about it is not. */
export function CitationCard({ citation, at, last, name, article, error, change, move, remove }: Props) {
  const place = `citations.${at}`
  return (
    <fieldset className="citation" aria-label={name}>
      <CitationHead {...{ citation, at, last, name, article, change, move, remove }} />
      <Field
        id={`field-${place}.digest`}
        label="释义"
        error={error(`${place}.digest`) ?? error(`${place}.id`) ?? error(`${place}.textHash`)}
        count={{ used: citation.digest.trim().length, max: LONGEST.digest }}
      >
        {(aria) => (
          <Input.TextArea
            {...aria}
            autoSize={{ minRows: 2, maxRows: 6 }}
            value={citation.digest}
            onChange={(event) => change({ digest: event.target.value })}
          />
        )}
      </Field>
      <EarlierDigests
        digests={(article?.digests ?? []).filter(({ digest }) => digest !== citation.digest)}
        take={({ digest, rests }) => change({ digest, rests })}
      />
      <Field
        id={`field-${place}.rests`}
        label="依据的关键词"
        hint="与法条原文一字不差，按回车添加，最多 6 个。"
        error={error(`${place}.rests`)}
      >
        {(aria) => (
          <Select
            {...aria}
            mode="tags"
            open={false}
            suffixIcon={null}
            value={citation.rests}
            onChange={(rests: string[]) => change({ rests })}
          />
        )}
      </Field>
    </fieldset>
  )
}

type HeadProps = Pick<Props, 'citation' | 'at' | 'last' | 'name' | 'article' | 'change' | 'move' | 'remove'>

function CitationHead({ citation, at, last, name, article, change, move, remove }: HeadProps) {
  return (
    <div className="citation-head">
      <strong>{name}</strong>
      {article?.effectiveDay && <span className="quiet">{civilDay(article.effectiveDay)}起施行</span>}
      <CheckedText citation={citation} article={article} confirm={(textHash) => change({ textHash })} />
      <span className="citation-acts">
        <Button type="text" disabled={at === 0} aria-label={`上移 ${name}`} onClick={() => move(-1)}>
          <ArrowUpOutlined aria-hidden />
        </Button>
        <Button type="text" disabled={last} aria-label={`下移 ${name}`} onClick={() => move(1)}>
          <ArrowDownOutlined aria-hidden />
        </Button>
        <Button type="text" aria-label={`删去 ${name}`} onClick={remove}>
          删去
        </Button>
      </span>
    </div>
  )
}

interface CheckedProps extends Pick<Props, 'citation' | 'article'> {
  confirm: (textHash: string) => void
}

/** Whether the digest was written from the text as it stands now; if not, it is rewritten, or found to fit as it is. */
function CheckedText({ citation: { textHash }, article, confirm }: CheckedProps) {
  if (article && article.textHash !== textHash)
    return (
      <span className="citation-changed">
        原文已有变化，请核对后改写释义{' '}
        <Button size="small" onClick={() => confirm(article.textHash)}>
          核对过，释义仍然正确
        </Button>
      </span>
    )
  return (
    <span className="citation-checked" title={`原文校验码 ${textHash}`}>
      <CheckOutlined aria-hidden /> 已核对原文
    </span>
  )
}
