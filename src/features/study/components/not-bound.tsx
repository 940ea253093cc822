import { go, routes } from '@/platform/routes'
import { Empty } from '@/ui/feedback/empty'

const WORDS = '这个账号还没有和单位名册对上。用单位登记的手机号绑定一次，任务就会出现在这里。'

/** An official whom no roster knows yet by this account. */
export function NotBound() {
  return (
    <Empty
      id="study-unbound"
      icon="people"
      action={{ id: 'study-bind', word: '去绑定', onTap: () => go(routes.studyBind()) }}
    >
      {WORDS}
    </Empty>
  )
}
