import { say, sheetOf } from '../testing/say-questions'
import { readSheets } from './read-sheets'
import type { Cell } from '../../../sheets/sheet'

const FOUR = ['甲', '乙', '丙', '丁']
const PLAIN = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '答案']

/** Layouts as they come; each says what is read of it. */
const LAYOUTS: [name: string, rows: Cell[][], said: string[]][] = [
  ['the plainest', [PLAIN, ['单选题', '哪个对？', ...FOUR, 'A']], ['2 single 哪个对？ [甲/乙/丙/丁] A']],
  [
    'titles and notes above the headings',
    [['某区普法题库'], ['说明：多选题答案不要用逗号'], [], PLAIN, ['多选', '哪些对？', ...FOUR, 'ABD']],
    ['5 multiple 哪些对？ [甲/乙/丙/丁] ABD'],
  ],
  [
    'another order, bare letters, long answer heading, serial and score',
    [
      ['序号', '题目内容', 'A', 'B', 'C', '正确答案（只能输入ABCD，多选直接连写', '分值', '试题类型', '备注'],
      ['1', '1、哪个对（ ）', 'A.甲', 'B.乙', 'C.丙', 'ｃ', '2', '单项选择题', '见第一章'],
    ],
    ['2 single 哪个对（ ） [甲/乙/丙] C；解析 见第一章'],
  ],
  [
    'A选项 and all the rest',
    [
      ['类型', '试题', 'A选项', 'B选项', 'C选项', '标准答案', '答案解析', '难易程度', '知识点', '章节'],
      ['多选题', '哪些对', '甲', '乙', '丙', 'A、C', '因为', '较难', '宪法', '第二章'],
    ],
    ['2 multiple 哪些对 [甲/乙/丙] AC；解析 因为；难度 4；来源 宪法 · 第二章'],
  ],
  [
    'options in one cell, by line, by bar, lettered',
    [
      ['题干', '选项', '答案'],
      ['一', '甲\n乙\n丙', 'B'],
      ['二', '甲|乙|丙', 'A,C'],
      ['三', 'A.甲 B.乙 C.丙', 'C'],
      ['四', 'A、甲；B、乙', 'a'],
    ],
    ['2 single 一 [甲/乙/丙] B', '3 multiple 二 [甲/乙/丙] AC', '4 single 三 [甲/乙/丙] C', '5 single 四 [甲/乙] A'],
  ],
  [
    'options in the stem, answer in its brackets, no answer column filled',
    [
      ['题目', '答案'],
      ['3.国旗是（B）。\nA．黄\nB．红\nC．蓝', ''],
      ['（多选）哪些对（ AC ）？ A、甲 B、乙 C、丙', ''],
    ],
    ['2 single 国旗是（ ）。 [黄/红/蓝] B', '3 multiple 哪些对（ ）？ [甲/乙/丙] AC'],
  ],
  [
    'judgement in every writing',
    [
      PLAIN,
      ...[
        '正确',
        '错误',
        '√',
        '×',
        '✓',
        '✗',
        'T',
        'F',
        'Y',
        'N',
        '是',
        '否',
        'TRUE',
        'FALSE',
        '1',
        '0',
        '对',
        '错',
      ].map((answer) => ['判断题', `天是蓝的${answer}。`, '', '', '', '', answer]),
    ],
    ['正确', '错误', '√', '×', '✓', '✗', 'T', 'F', 'Y', 'N', '是', '否', 'TRUE', 'FALSE', '1', '0', '对', '错'].map(
      (answer, n) => `${n + 2} judgement 天是蓝的${answer}。 [对/错] ${n % 2 === 0 ? 'A' : 'B'}`,
    ),
  ],
  [
    'judgement options turned round: the meaning counts, not the letter',
    [
      PLAIN,
      ['判断', '一', '正确', '错误', '', '', 'A'],
      ['判断', '二', '错误', '正确', '', '', 'A'],
      ['判断', '三', 'A.错', 'B.对', '', '', 'B'],
      ['判断', '四', '错误', '正确', '', '', '错误'],
      ['', '五', '正确', '错误', '', '', 'B'],
    ],
    ['一 A', '二 B', '三 A', '四 B', '五 B'].map((one, n) => `${n + 2} judgement ${one[0]} [对/错] ${one[2]}`),
  ],
  [
    'kinds as numbers, told by the rows that carry them',
    [
      PLAIN,
      ['0', '一', ...FOUR, 'A'],
      ['0', '二', ...FOUR, 'B'],
      ['1', '三', ...FOUR, 'ABC'],
      ['1', '四', ...FOUR, 'BD'],
      ['2', '五', '', '', '', '', '对'],
    ],
    [
      '2 single 一 [甲/乙/丙/丁] A',
      '3 single 二 [甲/乙/丙/丁] B',
      '4 multiple 三 [甲/乙/丙/丁] ABC',
      '5 multiple 四 [甲/乙/丙/丁] BD',
      '6 judgement 五 [对/错] A',
    ],
  ],
  [
    'no kind at all',
    [
      ['问题', '选项A', '选项B', '选项C', '答案'],
      ['一', '甲', '乙', '丙', 'A'],
      ['二', '甲', '乙', '丙', 'A；B'],
      ['三', '', '', '', '×'],
    ],
    ['2 single 一 [甲/乙/丙] A', '3 multiple 二 [甲/乙/丙] AB', '4 judgement 三 [对/错] B'],
  ],
  [
    'answers by text, by number, with words around them',
    [
      PLAIN,
      ['单选', '一', ...FOUR, '丙'],
      ['多选', '二', ...FOUR, '甲、丁'],
      ['单选', '三', ...FOUR, '2'],
      ['多选', '四', ...FOUR, '1,3'],
      ['单选', '五', ...FOUR, '答案：D。'],
      ['多选', '六', ...FOUR, 'a b d'],
      ['单选', '七', '3', '2', '1', '4', '3'],
      ['单选', '八', 'B', 'A', 'AB', 'O', 'A'],
    ],
    [
      '2 single 一 [甲/乙/丙/丁] C',
      '3 multiple 二 [甲/乙/丙/丁] AD',
      '4 single 三 [甲/乙/丙/丁] B',
      '5 multiple 四 [甲/乙/丙/丁] AC',
      '6 single 五 [甲/乙/丙/丁] D',
      '7 multiple 六 [甲/乙/丙/丁] ABD',
      '8 single 七 [3/2/1/4] A',
      '9 single 八 [B/A/AB/O] A',
    ],
  ],
  [
    'a template with rows that nobody filled in',
    [
      ['序号', ...PLAIN],
      ['1', '单选题', '一', ...FOUR, 'A'],
      ['2', '单选题', '', '', '', '', '', ''],
      ['3', '判断题', '', '正确', '错误', '', '', ''],
      ['4', '', '', '', '', '', '', ''],
    ],
    ['2 single 一 [甲/乙/丙/丁] A'],
  ],
  [
    'sections inside the sheet and the headings once more',
    [
      ['题干', 'A', 'B', 'C', '答案'],
      ['一、单项选择题（每题2分）'],
      ['1.一', '甲', '乙', '丙', 'A'],
      ['二、多项选择题'],
      ['题干', 'A', 'B', 'C', '答案'],
      ['2.二', '甲', '乙', '丙', 'AB'],
      ['三、判断题'],
      ['3.三（ ）', '', '', '', '对'],
    ],
    ['3 single 一 [甲/乙/丙] A', '6 multiple 二 [甲/乙/丙] AB', '8 judgement 三 [对/错] A'],
  ],
  [
    'two heading rows, 选项 over the letters',
    [
      ['题型', '题干', '选项', '', '', '答案'],
      ['', '', 'A', 'B', 'C', ''],
      ['单选', '一', '甲', '乙', '丙', 'B'],
    ],
    ['3 single 一 [甲/乙/丙] B'],
  ],
  [
    'options numbered',
    [
      ['题目', '选项1', '选项2', '选项3', '正确选项'],
      ['一', '甲', '乙', '丙', '3'],
    ],
    ['2 single 一 [甲/乙/丙] C'],
  ],
  [
    'kinds we do not hold',
    [
      PLAIN,
      ['填空题', '首都是____。', '', '', '', '', '北京'],
      ['简答题', '何为法？', '', '', '', '', '略'],
      ['案例分析题', '选哪个', ...FOUR, 'A'],
    ],
    ['4 single 选哪个 [甲/乙/丙/丁] A', '2 ✗ 题型：题库不收“填空题”', '3 ✗ 题型：题库不收“简答题”'],
  ],
  [
    'gaps, twins, missing things',
    [
      PLAIN,
      ['单选', '缺口', '甲', '乙', '', '丁', 'A'],
      ['单选', '重复', '甲', '乙', '甲', '丁', 'A'],
      ['单选', '没答案', ...FOUR, ''],
      ['单选', '', ...FOUR, 'A'],
      ['单选', '没选项', '', '', '', '', 'A'],
      ['单选', '越界', '甲', '乙', '丙', '', 'D'],
      ['单选', '看不懂', ...FOUR, 'A或B'],
      ['单选', '太多', ...FOUR, 'AB'],
      ['多选', '太少', ...FOUR, 'A'],
      ['多选', '两个', '甲', '乙', '', '', 'AB'],
      ['判断', '不是对错', '合法', '违法', '', '', 'A'],
      ['判断', '不知道', '', '', '', '', '也许'],
    ],
    [
      '2 ✗ 选项C：选项 C 空着，后面的选项却有字',
      '3 ✗ 选项C：选项“甲”写了两遍',
      '4 ✗ 答案：没有答案',
      '5 ✗ 题干：没有题干',
      '6 ✗ 选项A：没有选项',
      '6 ✗ 答案：答案里的 A 没有对应的选项',
      '7 ✗ 答案：答案里的 D 没有对应的选项',
      '8 ✗ 答案：答案“A或B”看不懂',
      '9 ✗ 答案：单选题写了 2 个答案（AB）',
      '10 ✗ 答案：多选题只有一个答案（A）',
      '11 ✗ 选项A：只有 2 个选项',
      '12 ✗ 选项A：判断题的选项写的是“合法、违法”',
      '13 ✗ 答案：判断题的答案“也许”看不懂',
    ],
  ],
  [
    'cells without a text',
    [PLAIN, ['单选', { fault: 'error' }, ...FOUR, 'A'], ['单选', '一', ...FOUR, { fault: 'formula' }]],
    ['2 ✗ 题干：这一格是一个公式错误（如 #REF!）', '3 ✗ 答案：这一格是公式，文件里没有保存它的结果'],
  ],
  [
    'seven options',
    [
      ['题干', ...'ABCDEFG', '答案'],
      ['一', ...'一二三四五六七', 'A'],
    ],
    ['2 ✗ G：有 7 个选项，最多 6 个'],
  ],
  [
    'the brackets say one thing, the column another',
    [PLAIN, ['单选', '哪个（A）', ...FOUR, 'B'], ['单选', '哪个（B）', ...FOUR, 'B']],
    ['3 single 哪个（ ） [甲/乙/丙/丁] B', '2 ✗ 题干：题干括号里写的答案是 A，答案写的是 B'],
  ],
  [
    'two columns for one thing',
    [
      ['类型', '题型', '题目', '题干', 'A', 'B', '答案说明', '答案', '备注', '解析'],
      ['宪法', '单选题', '宪法题', '哪个', '甲', '乙', '说明', 'A', '备', '析'],
    ],
    ['2 single 哪个 [甲/乙] A；解析 析'],
  ],
  [
    'a case of its own column, and one in the stem',
    [
      ['案例', '题干', 'A', 'B', '答案'],
      ['张某借钱不还。', '怎么办', '起诉', '打人', 'A'],
      ['', '【案例】李某养狗。【问题】要不要牵绳？', '要', '不要', 'A'],
    ],
    ['2 single 怎么办 [起诉/打人] A；案例 张某借钱不还。', '3 single 要不要牵绳？ [要/不要] A；案例 李某养狗。'],
  ],
  [
    'white space of all kinds',
    [PLAIN, ['单选', '\u3000\u30001．　哪个\u00a0对\u200b？ ', ' A．甲 ', ' B：乙', '（C）丙', 'D丁', ' Ａ ']],
    ['2 single 哪个 对？ [甲/乙/丙/D丁] A'],
  ],
  [
    'a stem that begins with a decimal, an option that begins with a letter of its own',
    [PLAIN, ['单选', '1.5倍工资是（）', 'B超', 'A.甲', 'C', '丁', 'B']],
    ['2 single 1.5倍工资是（ ） [B超/A.甲/C/丁] B'],
  ],
  [
    'a long stem is never cut',
    [PLAIN, ['单选', '长'.repeat(501), '甲'.repeat(201), '乙', '丙', '丁', 'A']],
    ['2 ✗ 题干：题干有 501 个字，最多 500 个', '2 ✗ 选项A：选项A有 201 个字，最多 200 个'],
  ],
  [
    'rare signs count as a draft counts them; half a sign is none',
    [PLAIN, ['单选', '𠮷'.repeat(251), ...FOUR, 'A'], ['单选', '一\ud83d', '甲\udc00', '乙', '丙', '丁', 'A']],
    ['3 single 一 [甲/乙/丙/丁] A', '2 ✗ 题干：题干有 502 个字，最多 500 个'],
  ],
  [
    'numbers that are words of the stem, though some rows are numbered',
    [
      PLAIN,
      ['单选', '15、16周岁的人（ ）', ...FOUR, 'A'],
      ['单选', '14. 5 岁', ...FOUR, 'A'],
      ['单选', '(3) 日内', ...FOUR, 'A'],
      ['单选', '7、哪个', ...FOUR, 'A'],
      ['单选', '二', ...FOUR, 'A'],
    ],
    ['15、16周岁的人（ ）', '14. 5 岁', '(3) 日内', '哪个', '二'].map(
      (stem, n) => `${n + 2} single ${stem} [甲/乙/丙/丁] A`,
    ),
  ],
  [
    'rising numbers before words and numbers alike',
    [
      PLAIN,
      ['单选', '1、2024年', ...FOUR, 'A'],
      ['单选', '2. 18 周岁', ...FOUR, 'A'],
      ['单选', '15、16周岁的人', ...FOUR, 'A'],
      ['单选', '【单选】3、5日内', ...FOUR, 'A'],
      ['单选', '(4) 日内', ...FOUR, 'A'],
      ['单选', '（1）重来', ...FOUR, 'A'],
    ],
    ['2024年', '18 周岁', '15、16周岁的人', '5日内', '日内', '重来'].map(
      (stem, n) => `${n + 2} single ${stem} [甲/乙/丙/丁] A`,
    ),
  ],
  [
    'brackets that are words of the stem, beside an answer of its own',
    [
      PLAIN,
      ['判断', '（对）方可以解除', '', '', '', '', '对'],
      ['单选', '(A)公司可以解除', ...FOUR, 'B'],
      ['单选', '(A)公司可以解除', ...FOUR, 'A'],
      ['单选', '国旗是（A）色的', ...FOUR, 'A'],
      ['单选', '(A)公司可以（B）。', ...FOUR, 'B'],
    ],
    [
      '2 judgement （对）方可以解除 [对/错] A',
      '3 single (A)公司可以解除 [甲/乙/丙/丁] B',
      '5 single 国旗是（ ）色的 [甲/乙/丙/丁] A',
      '6 single (A)公司可以（ ）。 [甲/乙/丙/丁] B',
      '4 ✗ 题干：题干开头的括号里写的正是答案',
    ],
  ],
  ['no headings', [['今天天气好', '是'], ['真的']], ['没有题目']],
]

test.each(LAYOUTS)('%s', (_, rows, said) => {
  expect(say(readSheets([sheetOf(rows)]))).toEqual(said)
})

test('several sheets: each by its name, a kind from the name, others passed over with a note', () => {
  const rows = (answer: string) => [
    ['题干', 'A', 'B', 'C', '答案'],
    ['一', '甲', '乙', '丙', answer],
  ]
  const read = readSheets([
    sheetOf([['填写说明'], ['每行一题']], '说明'),
    sheetOf(rows('A'), '单选题'),
    sheetOf(rows('A'), '多选题'),
    sheetOf([['题干', '答案']], '空表'),
  ])
  expect(say(read)).toEqual(['单选题!2 single 一 [甲/乙/丙] A', '多选题!2 ✗ 答案：多选题只有一个答案（A）'])
  expect(read!.notes).toEqual(['没有题干和答案两列的工作表跳过了：“说明”。'])
})

test('what is merged downwards belongs to every row', () => {
  const rows = [PLAIN, ['多选', '一', ...FOUR, 'AB'], ['', '二', ...FOUR, 'CD'], ['', '三', ...FOUR, 'A']]
  const read = readSheets([sheetOf(rows, 'Sheet1', [{ top: 2, bottom: 4, left: 0, right: 0 }])])
  expect(say(read)).toEqual([
    '2 multiple 一 [甲/乙/丙/丁] AB',
    '3 multiple 二 [甲/乙/丙/丁] CD',
    '4 ✗ 答案：多选题只有一个答案（A）',
  ])
})

test('what was understood in one of several ways is said', () => {
  const read = readSheets([
    sheetOf([
      ['题型', '题干', 'A', 'B', '答案', '难度'],
      ['1', '一', '甲', '乙', 'A', '0.9'],
      ['3', '二', '', '', 'B', '掌握'],
      ['3', '三', '', '', '对', '易'],
    ]),
  ])
  expect(read!.notes).toEqual([
    '题型写的是数字：从 1 行的选项和答案看，1 是单选题。',
    '题型写的是数字：从 2 行的选项和答案看，3 是判断题。',
    '难度写的是小数（1 行）：按得分率理解，越大越容易。',
    '1 行的难度看不懂（如“掌握”），没有带入。',
    '1 道判断题只写了字母、没写选项：A 当作“对”，B 当作“错”。',
  ])
})
