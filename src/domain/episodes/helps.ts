export interface HelpWords {
  word: string
  /** One line: what they do for you. */
  does: string
  /** A public short number that works in the whole city; null where each place has its own. */
  phone: string | null
}

/**
 * Who helps, in the words people see. Codes: `HELPS` of the contract.
 * Only public numbers stand here (12348 legal service, 110 police, 12333 labour and social security,
 * 12368 courts, 12345 government line, 12315 market regulation, 12338 women's federation, 120 ambulance,
 * 119 fire and rescue, 122 traffic police); offices and their phones belong to the service circle.
 */
export const HELP_WORDS = {
  mediation: { word: '人民调解', does: '在社区把双方请到一起，帮着谈出办法', phone: null },
  'legal-aid': { word: '法律援助', does: '请律师有困难时，可以去申请帮助', phone: '12348' },
  'legal-advice': { word: '法律咨询', does: '先问清楚，再决定怎么做', phone: '12348' },
  court: { word: '人民法院', does: '谈不拢，可以起诉，由法院来判', phone: '12368' },
  police: { word: '公安机关', does: '有危险、被骗或者要查清是谁，先报警', phone: '110' },
  property: { word: '物业', does: '查看公共部位，协调邻里，联系维修', phone: null },
  labour: { word: '人社部门', does: '受理工伤认定申请，解答社保问题', phone: '12333' },
  arbitration: { word: '劳动人事争议仲裁', does: '和单位谈不拢，可以来申请仲裁', phone: '12333' },
  regulator: { word: '主管部门', does: '受理投诉举报，转给管这件事的部门', phone: '12345' },
  hospital: { word: '医院', does: '先治伤，病历和票据都留好', phone: '120' },
  notary: { word: '公证处', does: '办理遗嘱、合同、委托等公证', phone: null },
  reconsideration: { word: '行政复议', does: '不服行政机关的决定，可以申请复议，不收费', phone: '12348' },
  'market-watch': { word: '市场监管部门', does: '受理买东西、办卡、退货的投诉举报', phone: '12315' },
  'fire-rescue': { word: '消防救援', does: '着火先报警，平时可以举报消防隐患', phone: '119' },
  'traffic-police': { word: '交警', does: '出了交通事故，来现场处理、认定责任', phone: '122' },
  community: { word: '村居和街道', does: '先找社区和街道，帮着协调、联系部门', phone: null },
  school: { word: '学校和教育部门', does: '先告诉老师和学校，再找教育部门', phone: '12345' },
  women: { word: '妇联', does: '妇女儿童受了侵害，可以来求助', phone: '12338' },
  housing: { word: '住建部门', does: '管物业、租房、买房里的违规行为', phone: '12345' },
} as const satisfies Record<string, HelpWords>

const help = new Map<string, HelpWords>(Object.entries(HELP_WORDS))

/** What a kind of help is called and does; null for a code that only a newer server knows, which is then left out. */
export const helpWords = (code: string): HelpWords | null => help.get(code) ?? null
