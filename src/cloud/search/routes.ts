import { route } from '@/cloud/kernel/route'
import * as contract from '@/contract/search'
import { searchEpisodes } from './reading/search-episodes'
import { noteUnanswered } from './unanswered/note-unanswered'
import { viewUnanswered } from './unanswered/view-unanswered'

export const searchRoutes = [
  route(contract.searchEpisodes, searchEpisodes),
  route(contract.noteUnanswered, noteUnanswered),
  route(contract.viewUnanswered, viewUnanswered),
]
