import { getDistrict } from '@/contract/district'
import { ok, route } from '@/cloud/kernel/route'
import { readDistrict } from './read-district'

export const districtRoutes = [route(getDistrict, async (_, { ctx }) => ok(await readDistrict(ctx.config)))]
