import { IMPORT_MAX_BYTES } from '@/contract/console/console-import'
import { sizeWord } from '../../patterns/words/size-word'

export const ACCEPTED = '.xlsx,.csv,.docx'

const ENDING = /\.([^.]+)$/

/** What can be said before anything is sent; null when it is worth trying. The server looks inside. */
export function refuseFile({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? ''
  if (ending === 'xls' || ending === 'et') return '这是旧的表格格式。请在 Excel 或 WPS 里另存为 .xlsx，再选一次。'
  if (ending === 'doc' || ending === 'wps') return '这是旧的文档格式。请在 Word 或 WPS 里另存为 .docx，再选一次。'
  if (ending === 'zip' || ending === 'rar' || ending === '7z') return '请先解压，再选里面的 .xlsx、.csv 或 .docx。'
  if (!ACCEPTED.split(',').includes(`.${ending}`)) return '只能导入 .xlsx、.csv 或 .docx 文件，请另存为其中一种。'
  if (size === 0) return '这个文件是空的，请核对以后再选。'
  if (size > IMPORT_MAX_BYTES)
    return `文件有 ${sizeWord(size)}，最多 ${sizeWord(IMPORT_MAX_BYTES)}。请去掉图片，或者分成几份。`
  return null
}
