import type { DataExport } from '@/contract/privacy'
import { beijingMoment } from '@/domain/time/beijing-clock'

/** The export as a text that anybody can open and read. */
export function dataFile({ madeAt, sections }: DataExport): string {
  const parts = sections.map(({ title, why, rows, more }) => {
    const records = rows.map((row, at) =>
      [`${at + 1}.`, ...row.map(({ word, value }) => `   ${word}：${value}`)].join('\n'),
    )
    return [
      `【${title}】${why}`,
      ...(records.length > 0 ? records : ['没有记录']),
      ...(more ? ['只列最近的一部分。'] : []),
    ].join('\n')
  })
  return [`我的数据（${beijingMoment(madeAt)} 导出，时间均为北京时间）`, ...parts].join('\n\n')
}

/** 我的数据-2026-11-23.txt; the day is that of Beijing. */
export const dataFileName = ({ madeAt }: DataExport): string => {
  const [, month, day] = /^(\d+)月(\d+)日/.exec(beijingMoment(madeAt)) ?? []
  return `我的数据-${month}月${day}日.txt`
}
