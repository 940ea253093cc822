import type { setDraftMedia } from '@/contract/console/console-episodes'
import type { Input } from '@/contract/endpoint'

/** Puts film or covers into the open draft; the page shows what the server answered, or the problem. */
export type SetMedia = (change: Omit<Input<typeof setDraftMedia>, 'id'>) => Promise<void>
