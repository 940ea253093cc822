export interface EverydayWord {
  /** What stands on the button of 我遇到的事. */
  word: string
  /** What people and our episodes also call it. */
  alsoSaid: readonly string[]
}

/**
 * The troubles people come with, the commonest first. Only words with an episode behind them are shown
 * (`wordsWithEpisodes`), so a word may stand here before its episode does.
 */
export const EVERYDAY_WORDS: readonly EverydayWord[] = [
  { word: '漏水', alsoSaid: ['渗水', '滴水', '返水', '浸水', '水渍'] },
  { word: '借钱', alsoSaid: ['借款', '欠钱', '欠款', '借条', '欠条', '还钱', '借给', '转账', '利息'] },
  { word: '工伤', alsoSaid: ['上下班', '上班路上', '下班路上', '受伤算', '干活受伤'] },
  {
    word: '高空坠物',
    alsoSaid: ['高空抛物', '抛物', '坠物', '花盆', '砸车', '掉下来', '掉下', '扔东西', '砸到', '砸坏', '砸了'],
  },
  { word: '养老理财', alsoSaid: ['非法集资', '集资', '高息', '保本', '理财', '养老投资', '返利', '养老钱'] },
  { word: '交通事故', alsoSaid: ['车祸', '被车撞', '撞车', '剐蹭'] },
  { word: '欠薪', alsoSaid: ['拖欠工资', '欠工资', '讨薪', '工资一拖', '拖工资'] },
  { word: '物业费', alsoSaid: ['物管费', '物业', '物管'] },
  { word: '赡养老人', alsoSaid: ['赡养', '赡养费', '养老人', '不管老人'] },
  { word: '遗嘱继承', alsoSaid: ['遗嘱', '遗产', '继承', '分家产'] },
  { word: '家暴', alsoSaid: ['家庭暴力', '保护令', '打我'] },
  { word: '彩礼', alsoSaid: ['订婚', '礼金'] },
  { word: '噪音', alsoSaid: ['噪声', '太吵', '扰民', '广场舞'] },
  { word: '退押金', alsoSaid: ['押金', '退租', '租房', '房东'] },
  { word: '预付卡', alsoSaid: ['办卡', '健身卡', '充值卡', '退卡'] },
  { word: '网购', alsoSaid: ['七天无理由', '退货', '假货'] },
  { word: '被狗咬', alsoSaid: ['养犬', '遛狗', '咬人', '咬伤'] },
]
