import type { Role } from '@/domain/session/roles'

/** Who is asking. A guest has a device only. */
export interface Caller {
  deviceId: string | null
  personId: string | null
  roles: readonly Role[]
}

export const NOBODY: Caller = { deviceId: null, personId: null, roles: [] }

/** Under whom rows are kept: the person once known, else the device; null without a token. */
export const ownerId = (caller: Caller): string | null => caller.personId ?? caller.deviceId
