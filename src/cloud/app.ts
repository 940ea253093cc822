import { auditRoutes } from './audit/routes'
import { bookingDeskRoutes } from './booking/console/routes'
import { bookingRoutes, dutyRoutes } from './booking/routes'
import { figuresRoutes } from './counts/figures/routes'
import { countsRoutes } from './counts/routes'
import { CHORES } from './chores'
import { districtRoutes } from './district/routes'
import { episodeAddress, previewEpisode } from './episodes/reading/preview-episode'
import { consoleEpisodesRoutes, episodesRoutes } from './episodes/routes'
import { certificateAddress } from './exams/after/certificates/check-certificate'
import { examAfterRoutes } from './exams/after/routes'
import { examDeskRoutes } from './exams/desk/routes'
import { sittingRoutes } from './exams/sitting/routes'
import { feedbackRoutes } from './feedback/routes'
import type { App } from './kernel/route'
import { messagesRoutes } from './messages/routes'
import { mediaRoutes } from './media/routes'
import { coverageRoutes } from './places/coverage/routes'
import { placeAddress, previewPlace } from './places/place-address'
import { placesDeskRoutes, placesRoutes } from './places/routes'
import { practiceRoutes, questionDeskRoutes } from './practice/routes'
import { privacyRoutes } from './privacy/routes'
import { searchRoutes } from './search/routes'
import { resolveToken } from './session/resolve-token'
import { sessionRoutes } from './session/routes'
import { signAddress } from './signs/sign-address'
import { signsRoutes } from './signs/routes'
import { previewArticle } from './statutes/reading/preview-article'
import { statutesRoutes } from './statutes/routes'
import { handbookRoutes } from './study/handbook/routes'
import { sessionAddress } from './study/sessions/session-address'
import { sessionsRoutes } from './study/sessions/routes'
import { rosterRoutes } from './study/roster/routes'
import { checkInRoutes } from './study/checkins/routes'
import { owingRoutes } from './study/owing/routes'
import { plansRoutes } from './study/plans/routes'
import { todoRoutes } from './todo/routes'

/** Every feature of the cloud, in one place: add a feature's routes here. */
export const app: App = {
  routes: [
    ...sessionRoutes,
    ...privacyRoutes,
    ...districtRoutes,
    ...episodesRoutes,
    ...consoleEpisodesRoutes,
    ...mediaRoutes,
    ...messagesRoutes,
    ...signsRoutes,
    ...searchRoutes,
    ...countsRoutes,
    ...examAfterRoutes,
    ...examDeskRoutes,
    ...sittingRoutes,
    ...feedbackRoutes,
    ...practiceRoutes,
    ...questionDeskRoutes,
    ...todoRoutes,
    ...bookingRoutes,
    ...dutyRoutes,
    ...bookingDeskRoutes,
    ...placesRoutes,
    ...placesDeskRoutes,
    ...coverageRoutes,
    ...figuresRoutes,
    ...statutesRoutes,
    ...handbookRoutes,
    ...sessionsRoutes,
    ...rosterRoutes,
    ...checkInRoutes,
    ...owingRoutes,
    ...plansRoutes,
    ...auditRoutes,
  ],
  resolveToken,
  chores: CHORES,
  shortAddresses: [episodeAddress, signAddress, placeAddress, sessionAddress, certificateAddress],
  previews: [previewEpisode, previewArticle, previewPlace],
}
