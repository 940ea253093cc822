import { say } from '../testing/say-questions'
import type { Block } from './block'
import { readDocument } from './read-document'

const lines = (paper: string): Block[] =>
  paper
    .trim()
    .split('\n')
    .map((text, n) => ({ row: n + 1, text: text.trim() }))

/** Papers as people paste them; each says what is read of it. */
const PAPERS: [name: string, paper: string, said: string[]][] = [
  [
    'the plainest',
    `1、哪个对（ ）
     A、甲
     B．乙
     C. 丙
     D：丁
     正确答案：D
     解析：因为丁对。`,
    ['1 single 哪个对（ ） [甲/乙/丙/丁] D；解析 因为丁对。'],
  ],
  [
    'options on one line, without space, over two lines',
    `1. 一（  ）。
     A. 甲   B. 乙   C. 丙
     答案：A
     2. 二（  ）。
     A、甲B、乙C、丙
     答案：AB
     3. 三？ A.甲 B.乙
     C.丙 D.丁
     【答案】C`,
    ['1 single 一（ ）。 [甲/乙/丙] A', '4 multiple 二（ ）。 [甲/乙/丙] AB', '7 single 三？ [甲/乙/丙/丁] C'],
  ],
  [
    'parts set the kind and numbers begin again',
    `某区普法考试试卷
     （满分100分）
     一、单项选择题（每题2分，共20分）
     1．一（B）
     A．甲 B．乙
     二、多项选择题
     1．二（AB）
     A．甲 B．乙 C．丙
     三、判断题
     1．三。（√）
     2．四。（×）
     四、简答题
     1．何为法？
     答案：略`,
    [
      '4 single 一（ ） [甲/乙] B',
      '7 multiple 二（ ） [甲/乙/丙] AB',
      '10 judgement 三。 [对/错] A',
      '11 judgement 四。 [对/错] B',
      '13 ✗ 题型：题库不收“四、简答题”',
    ],
  ],
  [
    'everything on one line',
    `1、哪个对（ ） A、甲 B、乙 C、丙 答案：C 解析：丙。 难度：易 知识点：宪法`,
    ['1 single 哪个对（ ） [甲/乙/丙] C；解析 丙。；难度 1；来源 宪法'],
  ],
  [
    'full-width letters and digits, brackets around letters',
    `１．哪些对（ ）
     （Ａ）甲
     （Ｂ）乙
     （Ｃ）丙
     答案：Ａ、Ｃ`,
    ['1 multiple 哪些对（ ） [甲/乙/丙] AC'],
  ],
  [
    'an explanation that counts, a stem over two lines',
    `4、劳动合同应当具备：
     ①期限；②报酬。
     哪项对？
     A、①
     B、①②
     答案：B
     解析：第十七条：
     1、期限；
     2、报酬。
     5、下一题（ ）
     A、甲
     B、乙
     答案：A`,
    [
      '1 single 劳动合同应当具备：⏎①期限；②报酬。⏎哪项对？ [①/①②] B；解析 第十七条：⏎1、期限；⏎2、报酬。',
      '10 single 下一题（ ） [甲/乙] A',
    ],
  ],
  [
    'no numbers at all',
    `哪个对？
     A.甲
     B.乙
     答案：A
     哪些对？
     A.甲
     B.乙
     C.丙
     答案：BC`,
    ['1 single 哪个对？ [甲/乙] A', '5 multiple 哪些对？ [甲/乙/丙] BC'],
  ],
  [
    'the answers at the end',
    `一、单选题
     1.一（ ）
     A.甲 B.乙
     2.二（ ）
     A.甲 B.乙
     二、判断题
     1.三（ ）
     2.四（ ）
     参考答案
     一、单选题
     1-2 AB
     二、判断题
     1.√ 2.×`,
    [
      '2 single 一（ ） [甲/乙] A',
      '4 single 二（ ） [甲/乙] B',
      '7 judgement 三 [对/错] A',
      '8 judgement 四 [对/错] B',
    ],
  ],
  [
    'cases before their questions',
    `一、案例分析题
     【案例一】张某借钱给李某。
     李某不还。
     1、怎么办（ ）
     A、起诉 B、打人
     答案：A
     2、时效几年（ ）
     A、二年 B、三年
     答案：B
     【案例二】王某养狗。
     3、要不要牵绳（ ）
     A、要 B、不要
     答案：A`,
    [
      '4 single 怎么办（ ） [起诉/打人] A；案例 张某借钱给李某。⏎李某不还。',
      '7 single 时效几年（ ） [二年/三年] B；案例 张某借钱给李某。⏎李某不还。',
      '11 single 要不要牵绳（ ） [要/不要] A；案例 王某养狗。',
    ],
  ],
  [
    'kinds before the stems',
    `1.【单选题】一（ ）
     A.甲
     B.乙
     答案：B
     2.【判断题】二。
     答案：错误`,
    ['1 single 一（ ） [甲/乙] B', '5 judgement 二。 [对/错] B'],
  ],
  [
    'what is missing is said where it is missing',
    `1、没有答案（ ）
     A、甲
     B、乙
     2、没有选项（ ）
     答案：A`,
    ['1 ✗ 答案：没有答案', '4 ✗ 选项：没有选项', '4 ✗ 答案：答案里的 A 没有对应的选项'],
  ],
  ['a letter to nobody', `关于开会的通知\n各单位：\n定于明日开会。`, ['没有题目']],
]

test.each(PAPERS)('%s', (_, paper, said) => {
  expect(say(readDocument(lines(paper)))).toEqual(said)
})

test('a soft break is a line of its own', () => {
  const read = readDocument([{ row: 3, text: '1、一（ ）\nA、甲\nB、乙\n答案：B' }])
  expect(say(read)).toEqual(['3 single 一（ ） [甲/乙] B'])
})

test('a table with headings is read as a sheet, another one as lines', () => {
  const row = (n: number, ...cells: string[]) => ({ row: n, cells: new Map(cells.map((cell, at) => [at, cell])) })
  const read = readDocument([
    { row: 1, table: [row(1, '题干', 'A', 'B', '答案'), row(2, '一', '甲', '乙', 'B')] },
    { row: 9, table: [row(9, '1、二（ ）\nA、甲\nB、乙\n答案：A')] },
  ])
  expect(say(read)).toEqual(['2 single 一 [甲/乙] B', '9 single 二（ ） [甲/乙] A'])
})
