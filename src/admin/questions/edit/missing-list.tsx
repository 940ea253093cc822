import { Alert, Button } from 'antd'
import type { Gap } from '@/contract/console/question-draft'
import { LETTERS } from '@/domain/practice/letters'

/** The control where a place of the body is written. */
export function controlAt(path: string): string {
  const [field = '', at] = path.split('.')
  if (field === 'options') return `option-${LETTERS[Number(at ?? 0)] ?? 'A'}`
  if (field === 'answer' || field === '') return 'right-A'
  if (field === 'citations') return at === undefined ? 'citation-new' : `field-${path}`
  return field
}

const goTo = (path: string) => document.getElementById(controlAt(path))?.focus()

/** What a draft still lacks, each leading to where it is written; nothing when it can be handed over. */
export function MissingList({ gaps, pressing }: { gaps: readonly Gap[]; pressing: boolean }) {
  if (gaps.length === 0) return null
  return (
    <Alert
      type={pressing ? 'warning' : 'info'}
      showIcon
      title={`还差 ${gaps.length} 处，填好后才能提交审核；没填完也可以先保存。`}
      description={
        <ul className="question-missing">
          {gaps.map(({ path, message }) => (
            <li key={path}>
              <Button type="link" onClick={() => goTo(path)}>
                {message}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  )
}
