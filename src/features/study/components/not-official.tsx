import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { Empty } from '@/ui/feedback/empty'

export const useIsOfficial = (): boolean => useSession((s) => s.person?.roles.includes('official') ?? false)

/** Duties are for people in office; whoever logs in from here comes back here. */
export function NotOfficial() {
  return (
    <Empty
      id="duties-guest"
      icon="person"
      action={{ id: 'duties-log-in', word: '登录', onTap: () => go(routes.logIn()) }}
    >
      国家工作人员登录后，在这里看自己的学法任务。
    </Empty>
  )
}
