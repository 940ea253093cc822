import * as laws from '@/contract/console/law/console-laws'
import * as contract from '@/contract/console/law/console-statutes'
import * as open from '@/contract/statutes'
import { route } from '@/cloud/kernel/route'
import { getLaw, listLawChanges } from './console/get-law'
import { listLaws } from './console/list-laws'
import { findStatutes, nameStatutes } from './find-statutes'
import { getArticle } from './reading/get-article'

export const statutesRoutes = [
  route(open.getArticle, getArticle),
  route(laws.listLaws, listLaws),
  route(laws.getLaw, getLaw),
  route(laws.listLawChanges, listLawChanges),
  route(contract.findStatutes, findStatutes),
  route(contract.nameStatutes, nameStatutes),
]
