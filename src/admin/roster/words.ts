import type { RosterAlertItem } from '@/contract/console/study/console-officials'

/** What is the matter with a number, and what a supervisor does about it. */
export const ALERT_WORDS: Readonly<Record<RosterAlertItem['kind'], { title: string; what: string }>> = {
  'number-changed': {
    title: '名册上的号码改了',
    what: '这个人绑定账号以后，名册上的号码换了。原来的绑定还在。请和本人核对新号码；号码不对就改回来。',
  },
  'number-recycled': {
    title: '号码可能已经换了人',
    what: '有人用另一个账号验证了这个号码，还没有看到任何学习记录。请和本人核对：是本人换了手机，请他在“单位学法”里填姓名绑定；号码已经不是他的，请改成新号码。',
  },
  'bound-elsewhere': {
    title: '换到了另一个账号',
    what: '有人凭这个号码和姓名，把绑定换到了新的账号，原来的账号看不到了。请和本人核对；不是本人就改正号码，再解除绑定。',
  },
}

export const STEP_WORDS: Readonly<Record<string, string>> = {
  joined: '列入名册',
  moved: '调动',
  changed: '修改',
  left: '调离',
  returned: '回到名册',
  bound: '绑定账号',
  released: '解除绑定',
}
