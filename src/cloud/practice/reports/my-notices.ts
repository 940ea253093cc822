import type { Result } from '@/contract/client'
import type { Output, Parsed } from '@/contract/endpoint'
import type { listNotices as listing, readNotices as reading } from '@/contract/practice/practice'
import { ownerId } from '@/cloud/kernel/caller'
import { ok, refuse, type Call } from '@/cloud/kernel/route'
import { countUnread, markRead, selectNotices } from './notices.repo'

export async function listNotices(_: object, { ctx, caller }: Call): Promise<Result<Output<typeof listing>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  const notices = await selectNotices(ctx.db.orm, owner)
  return ok({ notices: notices.map(({ at, ...notice }) => ({ ...notice, at: at.toISOString() })) })
}

export async function readNotices(
  { upTo }: Parsed<typeof reading>,
  { ctx, caller }: Call,
): Promise<Result<Output<typeof reading>>> {
  const owner = ownerId(caller)
  if (!owner) return refuse('not-logged-in')
  await markRead(ctx.db.orm, owner, new Date(upTo))
  return ok({ unread: await countUnread(ctx.db.orm, owner) })
}
