import { MODES, type Mode } from '@/domain/places/words'
import type { Imported } from './import-roads'

const MODE_WORDS: Record<Mode, string> = { foot: '步行', wheels: '轮椅或婴儿车', bicycle: '骑行', car: '开车' }

const STEP_WORDS: Record<string, string> = {
  areas: '读区域',
  ways: '读道路',
  nodes: '读节点',
  network: '连成路网、算高程',
  drawing: '画底图',
  ...Object.fromEntries(MODES.map((mode) => [`build-${mode}`, `建${MODE_WORDS[mode]}图`])),
}

export const stepWord = (step: string): string => STEP_WORDS[step] ?? step

const number = (value: number): string => value.toLocaleString('en-US')

/** What was imported, line by line. */
export function sayImport(done: Imported, { seconds, megabytes }: { seconds: number; megabytes: number }): string[] {
  const { source, graphs, nodes, edges, knownHeights, openShores } = done
  return [
    `已导入路网：${source.name}（数据日期 ${source.date}，${source.attribution}，${source.licence}）。`,
    `节点 ${number(nodes)} 个，路段 ${number(edges)} 条，${Math.round(knownHeights * 100)}% 的节点有高程。`,
    ...MODES.map(
      (mode) => `${MODE_WORDS[mode]}：节点 ${number(graphs[mode].nodes)}，路段 ${number(graphs[mode].edges)}。`,
    ),
    ...(knownHeights === 0 ? ['没有高程，坡度不计入时间；可加 --dem 文件.tif 重新导入。'] : []),
    ...(openShores > 0 ? [`${openShores} 处水岸在文件里不完整，底图上没有画。`] : []),
    `用时 ${seconds.toFixed(1)} 秒，内存最高 ${number(Math.round(megabytes))} MB。运行中的服务几秒内自动换用。`,
  ]
}
