import type { Result } from '@/contract/client'
import { refuse, type Call } from '@/cloud/kernel/route'
import { StorageTrouble } from '@/cloud/kernel/storage/media-store'
import { describeError } from '@/cloud/kernel/log'

type UseCase<In, Out> = (input: In, call: Call) => Promise<Result<Out>>

/** A full disk or a silent storage is an answer, not a failure of the program. */
export const withStorage =
  <In, Out>(act: UseCase<In, Out>): UseCase<In, Out> =>
  async (input, call) => {
    try {
      return await act(input, call)
    } catch (error) {
      if (!(error instanceof StorageTrouble)) throw error
      call.log.warn('storage-trouble', { kind: error.kind, ...describeError(error) })
      return refuse(error.kind === 'full' ? 'storage-full' : 'storage-unavailable')
    }
  }
