import * as contract from '@/contract/episodes'
import * as desk from '@/contract/console/console-episodes'
import { route } from '@/cloud/kernel/route'
import { withStorage } from '@/cloud/media/with-storage'
import { createEpisode } from './drafting/create-episode'
import { setDraftMedia } from './media/set-draft-media'
import { getConsoleEpisode, listConsoleEpisodes } from './console/list-console-episodes'
import { clearEpisodeDoubt } from './lawful/clear-doubt'
import { openDraft } from './console/open-draft'
import { sendBack, submitDraft } from './console/review-draft'
import { saveDraft } from './console/save-draft'
import { publishEpisode } from './publishing/publish-episode'
import { scheduleEpisode, unscheduleEpisode } from './publishing/schedule-episode'
import { withdrawEpisode } from './publishing/withdraw-episode'
import { getEpisode } from './reading/get-episode'
import { listEpisodes } from './reading/list-episodes'
import { listMyEpisodes } from './watching/list-my-episodes'
import { saveProgress } from './watching/save-progress'
import { setFavourite } from './watching/set-favourite'

export const episodesRoutes = [
  route(contract.listEpisodes, listEpisodes),
  route(contract.getEpisode, getEpisode),
  route(contract.listMyEpisodes, listMyEpisodes),
  route(contract.saveProgress, saveProgress),
  route(contract.setFavourite, setFavourite),
]

export const consoleEpisodesRoutes = [
  route(desk.listConsoleEpisodes, listConsoleEpisodes),
  route(desk.getConsoleEpisode, getConsoleEpisode),
  route(desk.openDraft, openDraft),
  route(desk.saveDraft, saveDraft),
  route(desk.submitDraft, submitDraft),
  route(desk.sendBack, sendBack),
  route(desk.publishEpisode, withStorage(publishEpisode)),
  route(desk.scheduleEpisode, withStorage(scheduleEpisode)),
  route(desk.unscheduleEpisode, unscheduleEpisode),
  route(desk.withdrawEpisode, withdrawEpisode),
  route(desk.clearEpisodeDoubt, clearEpisodeDoubt),
  route(desk.createEpisode, createEpisode),
  route(desk.setDraftMedia, setDraftMedia),
]
