import { auditRoutes } from './audit/routes'
import { districtRoutes } from './district/routes'
import { consoleEpisodesRoutes, episodesRoutes } from './episodes/routes'
import type { App } from './kernel/route'
import { mediaRoutes } from './media/routes'
import { privacyRoutes } from './privacy/routes'
import { resolveToken } from './session/resolve-token'
import { sessionRoutes } from './session/routes'
import { signsRoutes } from './signs/routes'

/** Every feature of the cloud, in one place: add a feature's routes here. */
export const app: App = {
  routes: [
    ...sessionRoutes,
    ...privacyRoutes,
    ...districtRoutes,
    ...episodesRoutes,
    ...consoleEpisodesRoutes,
    ...mediaRoutes,
    ...signsRoutes,
    ...auditRoutes,
  ],
  resolveToken,
}
