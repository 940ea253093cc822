import { Button, Input, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router-dom'
import type { AuditEntry } from '@/contract/console/console-audit'
import { ListPage } from '../patterns/list-page'
import { useAddressFilters } from '../patterns/address/use-address-filters'
import { when } from '../patterns/words/when'
import { readEntry } from './read-entry'
import { useAuditPages } from './use-audit-pages'

const COLUMNS: TableColumnsType<AuditEntry> = [
  {
    title: '时间',
    dataIndex: 'at',
    width: 176,
    className: 'figures',
    render: (at: string) => <time dateTime={at}>{when(at)}</time>,
  },
  { title: '谁', dataIndex: 'actorName', width: 148 },
  { title: '做了什么', dataIndex: 'action', width: 128, render: (_, entry) => readEntry(entry).act },
  {
    title: '对象',
    dataIndex: 'subject',
    width: 152,
    render: (subject: string, entry) => {
      const { page } = readEntry(entry)
      return page ? <Link to={page}>{subject}</Link> : subject
    },
  },
  { title: '改动或原因', dataIndex: 'detail', render: (_, entry) => readEntry(entry).detail },
]

/** Who changed what, newest first; nothing here can be changed. */
export function AuditPage() {
  const { values, set, clear, any } = useAddressFilters(['subject'])
  const { entries, problem, loading, reload, older } = useAuditPages(values.subject)
  const [typed, setTyped] = useState(values.subject)
  return (
    <ListPage
      title="操作记录"
      note="谁在什么时候改了什么。记录只能查看，不能修改或删除。"
      filters={
        <Input.Search
          id="filter-subject"
          aria-label="按对象筛选"
          className="filter-text"
          allowClear
          maxLength={80}
          placeholder="对象编号，例如 ceiling-leak"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onSearch={(subject) => set('subject', subject.trim())}
        />
      }
      clearFilters={
        any
          ? () => {
              setTyped('')
              clear()
            }
          : undefined
      }
      columns={COLUMNS}
      rows={entries}
      rowKey="id"
      loading={loading}
      problem={problem}
      reload={reload}
      empty="这里会列出每一次修改、审核、发布和下架。"
      more={
        older && (
          <Button id="older" loading={loading} onClick={older}>
            看更早的记录
          </Button>
        )
      }
    />
  )
}
