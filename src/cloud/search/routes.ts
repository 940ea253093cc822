import { route } from '@/cloud/kernel/route'
import * as desk from '@/contract/console/console-unanswered'
import * as contract from '@/contract/search'
import { searchEpisodes } from './reading/search-episodes'
import { noteUnanswered } from './unanswered/note-unanswered'
import { viewUnanswered } from './unanswered/view-unanswered'

export const searchRoutes = [
  route(contract.searchEpisodes, searchEpisodes),
  route(contract.noteUnanswered, noteUnanswered),
  route(desk.viewUnanswered, viewUnanswered),
]
