import type { Context } from '@/cloud/kernel/context'

/** What holding our words against the law needs of the context; an import has no server around it. */
export type Checking = Pick<Context, 'db' | 'config' | 'clock' | 'cache'>
