import type { Figures } from '@/contract/console/console-figures'
import { DownloadButtons } from '../../patterns/download/download-buttons'
import { figuresSheets } from './sheets'

/** The month's figures as files: the table of episodes as CSV, everything with its definitions as a workbook. */
export const Downloads = ({ figures, sample }: { figures: Figures; sample: boolean }) => (
  <DownloadButtons
    id="figures"
    name={`月度数据-${figures.month}${sample ? '-示例' : ''}`}
    sheets={() => figuresSheets(figures)}
  />
)
