import { useMemo } from 'react'
import { useNavigate } from 'react-router-dom'
import { LinkButton } from '../../patterns/rows/link-button'
import { ListPage } from '../../patterns/list-page'
import { useAddressFilters } from '../../patterns/address/use-address-filters'
import { monthWord, recentMonths } from '../../patterns/months/months'
import { useSigns } from '../use-signs'
import { signColumns } from './columns'
import { filterSigns } from './filter-signs'
import { NewGroupSign } from './new-group-sign'
import { SignFilterFields } from './sign-filter-fields'

const NOTE = '一台手机一天只算一次；数字只属于村居或群，不记是谁。'

/** Every village's sign and every group's, with how often somebody came through it in a month. */
export function SignsPage() {
  const navigate = useNavigate()
  const filters = useAddressFilters(['kind', 'subdistrict', 'text', 'month'])
  const { kind, subdistrict, text } = filters.values
  const months = useMemo(() => recentMonths(new Date()), [])
  const month = months.find((known) => known === filters.values.month) ?? months[0]!
  const { rows, subdistricts, problem, loading, reload } = useSigns(month)
  const shown = useMemo(() => rows && filterSigns(rows, { kind, subdistrict, text }), [rows, kind, subdistrict, text])
  const columns = useMemo(() => signColumns(monthWord(month)), [month])
  return (
    <ListPage
      title="村居二维码"
      note={NOTE}
      actions={
        <>
          {subdistrict && (
            <LinkButton
              id="print-subdistrict"
              to={`/signs/print?${new URLSearchParams({ subdistrict }).toString()}`}
            >{`打印${subdistrict}全部`}</LinkButton>
          )}
          <NewGroupSign />
        </>
      }
      filters={<SignFilterFields filters={filters} month={month} months={months} subdistricts={subdistricts} />}
      clearFilters={filters.clearFilters}
      columns={columns}
      rows={shown}
      rowKey="code"
      loading={loading}
      problem={problem}
      reload={reload}
      empty="本区还没有录入村和社区。"
      openRow={(row) => void navigate(`/signs/${row.code}`)}
      paging={filters.paging}
    />
  )
}
