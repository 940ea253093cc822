/** What the cloud and this phone keep, in the reader's words; mend it whenever what is kept changes. */
export const KEPT = [
  {
    what: '没有登录时',
    why: '给这台手机一个随机编号，用来记住您看到哪里、收藏了什么。编号里没有姓名，也没有手机号。',
  },
  {
    what: '登录后',
    why: '保存您的手机号（加密）或微信给的编号，用来认出是您本人，换手机也能接着看。号码显示时只露前三位和后四位。',
  },
  {
    what: '观看位置和收藏',
    why: '只为您自己接着看。不计时长、不排名，也不用来考核任何人。',
  },
  {
    what: '这台手机上',
    why: '长辈版和字幕设置、看过的节目文字，存在手机里，没有网络时也能打开。',
  },
  {
    what: '不收集',
    why: '现在的功能不需要位置、通讯录、相册和麦克风，所以都不收集。',
  },
] as const

export const ISSUES = [
  '在“我的”里可以退出登录，也可以一次退出全部设备。',
  '退出后，这台手机上的观看位置和收藏会清除；账号里的记录留着，下次登录还在。',
  '想删除账号里的记录，请联系主办单位办理。',
] as const

export const LICENCES = [
  '节目是普法宣传，不代替律师意见。条文以国家法律法规数据库公布的为准。',
  '标有“示例”的人物和地点都是虚构的。',
  '本程序以 MIT 许可证开放源代码，使用了 React、Taro、zustand、valibot、dayjs 等同样开放的软件。',
] as const
