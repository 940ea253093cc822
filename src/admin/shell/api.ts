import { createClient } from '@/contract/client'
import { send } from './send'

/** Calls any endpoint of the contract; failures come back as problems, nothing throws. */
export const api = createClient((request) => send(request))
