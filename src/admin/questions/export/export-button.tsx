import type { QuestionFilter } from '@/contract/console/console-questions'
import { civilDayOf } from '@/domain/time/civil-time'
import { exported, ExportButton } from '../../patterns/download/export-button'
import { writeBank } from './write-bank'

/** What the list shows, all pages of it, as an Excel file that can be read back in. */
export const QuestionsExport = ({ filter }: { filter: QuestionFilter }) => (
  <ExportButton
    id="export-questions"
    make={() => exported(writeBank(filter), async (blob) => ({ blob, name: `题库-${civilDayOf(new Date())}.xlsx` }))}
  >
    导出 Excel
  </ExportButton>
)
