import { Input } from 'antd'
import { useNavigate } from 'react-router-dom'
import { listLaws, type LawRow } from '@/contract/console/law/console-laws'
import { ListPage } from '../patterns/list-page'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { LinkButton } from '../patterns/rows/link-button'
import { useLoad } from '../patterns/use-load'
import { api } from '../shell/api'
import { LAW_COLUMNS } from './columns'
import './laws.css'

const matches = (words: string) => (law: LawRow) =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${law.title} ${law.shortTitle} ${law.id} ${law.kind} ${law.issuer}`.toLowerCase().includes(word))

/** Every law we know with its text and what rests on it; the way to what waits because a law has changed. */
export function LawsPage() {
  const navigate = useNavigate()
  const { values, set, clear, any } = useAddressFilters(['words', 'page'])
  const { value, problem, loading, reload } = useLoad(() => api(listLaws, {}), 'laws')
  const rows = value?.laws.filter(matches(values.words)) ?? null
  const imported = value?.laws.filter(({ source }) => source !== null).length
  return (
    <ListPage
      title="法律文本"
      note={
        value &&
        `共 ${value.laws.length} 部，其中 ${imported} 部有原文。导入：在服务器上运行 npm run statutes:import -- 文件夹，先看预演，再加 --apply。`
      }
      actions={
        <LinkButton id="law-doubts" to="/laws/doubts">
          {value ? `待复核 ${value.doubts.length}` : '待复核'}
        </LinkButton>
      }
      filters={
        <Input.Search
          id="filter-words"
          aria-label="按名称查找法律"
          className="filter-text"
          allowClear
          placeholder="名称、编号、机关"
          defaultValue={values.words}
          onSearch={(words) => set('words', words.trim())}
        />
      }
      {...(any && values.words ? { clearFilters: clear } : {})}
      columns={LAW_COLUMNS}
      rows={rows}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={() => void reload()}
      empty="还没有法律。"
      openRow={({ id }) => void navigate(`/laws/${id}`)}
      paging={{ page: Number(values.page) || 1, setPage: (page) => set('page', String(page)) }}
    />
  )
}
