import { create } from 'zustand'
import type { Person } from '@/contract/session'
import type { Role } from '@/domain/session/roles'

/** Roles that open the console at all; each page may ask for fewer. */
export const CONSOLE_ROLES: readonly Role[] = ['clerk', 'lawyer', 'firm', 'supervisor', 'editor', 'admin']

const TOKEN_KEY = 'console.token'

interface ConsoleSession {
  token: string | null
  person: Person | null
  /** True after the server refused the token; the log-in page then says that written text is kept. */
  expired: boolean
  begin(token: string, person: Person): void
  /** A page that was reloaded learns from the server whose token it holds. */
  recognise(person: Person | null): void
  expire(): void
  end(): void
}

/** Who works in this browser tab. The token lives in sessionStorage: closing the tab of a shared computer logs out. */
export const useSession = create<ConsoleSession>()((set) => ({
  token: sessionStorage.getItem(TOKEN_KEY),
  person: null,
  expired: false,
  begin(token, person) {
    sessionStorage.setItem(TOKEN_KEY, token)
    set({ token, person, expired: false })
  },
  recognise(person) {
    if (person) return set({ person })
    sessionStorage.removeItem(TOKEN_KEY)
    set({ token: null, person: null })
  },
  expire() {
    sessionStorage.removeItem(TOKEN_KEY)
    set({ token: null, person: null, expired: true })
  },
  end() {
    sessionStorage.removeItem(TOKEN_KEY)
    set({ token: null, person: null, expired: false })
  },
}))

export const mayEnter = (person: Pick<Person, 'roles'>, roles: readonly Role[]): boolean =>
  roles.some((role) => person.roles.includes(role))

/** The person of a page behind the log-in; such a page is never drawn without one. */
export function usePerson(): Person {
  const person = useSession((session) => session.person)
  if (!person) throw new Error('this page is drawn behind the log-in only')
  return person
}
