export interface SampleUnit {
  id: string
  parentId: string | null
  name: string
  place: number
}

/** Each a name and, below another one, that one's number in this list. */
const LIST: readonly (readonly [name: string, parent?: number])[] = [
  ['示例·区司法局'],
  ['示例·市场监督管理局'],
  ['示例·城市管理局'],
  ['示例·应急管理局'],
  ['示例·卫生健康委员会'],
  ['示例·生态环境局'],
  ['示例·交通运输局'],
  ['示例·住房和城乡建设委员会'],
  ['示例·农业农村委员会'],
  ['示例·文化和旅游发展委员会'],
  ['示例·人力资源和社会保障局'],
  ['示例·规划和自然资源局'],
  ['示例·水利局'],
  ['示例·公安分局'],
  ['示例·消防救援支队'],
  ['示例·综合执法支队', 1],
  ['示例·江岸市场监管所', 1],
  ['示例·执法一大队', 15],
  ['示例·城管直属大队', 2],
  ['示例·江岸司法所', 0],
]

const idOf = (n: number): string => `00000000-0000-4000-8300-${String(n).padStart(12, '0')}`

/** The bureau, then 14 units that enforce, then what is below them. Ids never change. */
export const SAMPLE_UNITS: readonly SampleUnit[] = LIST.map(([name, parent], n) => ({
  ...{ id: idOf(n), parentId: parent === undefined ? null : idOf(parent), name, place: n },
}))

/** The bureau's own unit; that which the sample supervisor looks after, with all below; and the sample official's in it. */
export const [SAMPLE_BUREAU, SUPERVISED_UNIT, OFFICIALS_UNIT] = [0, 1, 15].map((n) => SAMPLE_UNITS[n]!.id) as [
  string,
  string,
  string,
]
