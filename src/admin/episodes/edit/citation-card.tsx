import ArrowDownOutlined from '@ant-design/icons/ArrowDownOutlined'
import ArrowUpOutlined from '@ant-design/icons/ArrowUpOutlined'
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import { Button, Input, Select } from 'antd'
import type { EpisodeBody } from '@/contract/episodes'
import { Field } from '../../patterns/forms/field'
import { LONGEST } from '../body/field-words'

type Citation = EpisodeBody['citations'][number]

/** Stands in until the server has looked the article up: it writes the hash of a new digest itself. */
export const UNCHECKED_HASH = '0'.repeat(16)

interface Props {
  citation: Citation
  at: number
  last: boolean
  name: string
  officialUrl: string | undefined
  error: (place: string) => string | null
  change: (part: Partial<Citation>) => void
  move: (by: -1 | 1) => void
  remove: () => void
}

/** One article: its name is fixed, because the checked text belongs to it; what we say about it is not. */
export function CitationCard({ citation, at, last, name, officialUrl, error, change, move, remove }: Props) {
  const place = `citations.${at}`
  return (
    <fieldset className="citation" aria-label={name}>
      <CitationHead {...{ citation, at, last, name, officialUrl, move, remove }} />
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

type HeadProps = Pick<Props, 'citation' | 'at' | 'last' | 'name' | 'officialUrl' | 'move' | 'remove'>

function CitationHead({ citation, at, last, name, officialUrl, move, remove }: HeadProps) {
  return (
    <div className="citation-head">
      {officialUrl ? (
        <a href={officialUrl} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        <strong>{name}</strong>
      )}
      {citation.textHash === UNCHECKED_HASH ? (
        <span className="quiet">保存时核对条号</span>
      ) : (
        <span className="citation-checked" title={`原文校验码 ${citation.textHash}`}>
          <CheckOutlined aria-hidden /> 已核对原文
        </span>
      )}
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
