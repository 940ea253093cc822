import { readSign, SIGN_WEIGHTS, type Lexicon, type Matter, type Reader } from '../lexicon'
import type { SearchedEpisode } from '../searched-episode'

const matter = (id: string, strong: string[], tells = '', more: Partial<Matter> = {}): Matter => ({
  id,
  answeredBy: [],
  signs: strong.map((sign) => readSign(sign, SIGN_WEIGHTS.strong)),
  tells: tells.split(' ').filter(Boolean),
  ...more,
})

/** For tests: four troubles of a village of three houses. */
export const lexicon: Lexicon = {
  concepts: new Map([
    ['leak', ['漏水', '滴水', '渗水', '漏']],
    ['upstairs', ['楼上', '天花板']],
    ['lend', ['借钱', '借给', '欠条']],
    ['hit', ['打', '殴打']],
    ['spouse', ['老婆', '老公']],
    ['job', ['打工', '上班']],
  ]),
  matters: [
    matter('leak', ['upstairs leak', 'leak !job'], '落水珠 顶棚坏了'),
    matter('loan', ['lend'], '还不还钱 拖起不还'),
    matter('violence', ['spouse hit'], '动手'),
  ],
  idle: ['打电话'],
  empty: new Set(['的', '了', '怎么办']),
}

const SOUNDS: Record<string, string> = {
  ...{ 漏: 'lou', 水: 'shui', 税: 'shui', 滴: 'di', 渗: 'shen', 借: 'jie', 钱: 'qian', 前: 'qian', 解: 'jie' },
  ...{ 给: 'gei', 欠: 'qian', 条: 'tiao', 楼: 'lou', 上: 'shang', 天: 'tian', 花: 'hua', 板: 'ban', 殴: 'ou' },
  ...{ 打: 'da', 老: 'lao', 婆: 'po', 公: 'gong', 工: 'gong', 班: 'ban', 搂: 'lou', 谁: 'shui' },
}

/** For tests: cuts pairs off a text from the left, and knows the sounds of the characters above. */
export const reader: Reader = {
  cut: (text) => text.match(/[a-z0-9]+|..?/gu) ?? [],
  sounds: (text) => [...text].map((character) => SOUNDS[character] ?? character),
}

export const episode = (id: string, change: Partial<SearchedEpisode> = {}): SearchedEpisode => ({
  id,
  topic: 'neighbours',
  title: `${id} 的故事`,
  hook: '',
  takeaway: '',
  askedAs: [],
  captions: [],
  digests: [],
  laws: [],
  ...change,
})

export const leak = episode('leak', {
  hook: '楼上漏水拖着不修',
  takeaway: '楼上漏水，可以要求修好',
  askedAs: ['天花板漏水哪个管', '楼上漏水喊不动'],
})
export const loan = episode('loan', {
  topic: 'money',
  hook: '借钱没写利息',
  takeaway: '没写利息，就是没有利息',
  askedAs: ['借给朋友的钱要不回来'],
})
export const violence = episode('violence', {
  topic: 'family',
  hook: '老公动手打人',
  takeaway: '家里打人也是违法',
  askedAs: ['老公打老婆哪个管'],
})
