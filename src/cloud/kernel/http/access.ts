import type { Access } from '@/contract/endpoint'
import type { Caller } from '../caller'

/** Whether this caller may; the answer names what is missing. */
export function checkAccess(access: Access, caller: Caller): 'ok' | 'not-logged-in' | 'forbidden' {
  if (access === 'open') return 'ok'
  if (caller.deviceId === null && caller.personId === null) return 'not-logged-in'
  if (access === 'device') return 'ok'
  if (caller.personId === null) return 'not-logged-in'
  if (access === 'person') return 'ok'
  return caller.roles.some((role) => access.includes(role)) ? 'ok' : 'forbidden'
}
