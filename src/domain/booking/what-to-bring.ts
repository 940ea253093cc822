import type { Matter } from './booking-words'

const ALWAYS = '身份证'

const BRING: Record<Matter, readonly string[]> = {
  neighbours: ['照片或录像', '和对方沟通的记录'],
  money: ['借条或合同', '转账记录'],
  work: ['劳动合同', '工资流水', '考勤或工作证'],
  family: ['结婚证或户口簿', '财产清单'],
  housing: ['购房或租房合同', '付款凭证'],
  consumer: ['发票或订单', '商品照片'],
  safety: ['事故认定书', '医院票据'],
  government: ['收到的通知或决定书'],
  other: ['和这件事有关的材料'],
}

/** What somebody brings, or has at hand for a call; the identity card first. An unknown matter asks for what there is. */
export const whatToBring = (matter: string): string[] => [
  ALWAYS,
  ...(Object.hasOwn(BRING, matter) ? BRING[matter as Matter] : BRING.other),
]
