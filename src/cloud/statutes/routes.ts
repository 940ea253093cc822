import * as contract from '@/contract/console/console-statutes'
import * as open from '@/contract/statutes'
import { route } from '@/cloud/kernel/route'
import { findStatutes, nameStatutes } from './find-statutes'
import { getArticle } from './reading/get-article'

export const statutesRoutes = [
  route(open.getArticle, getArticle),
  route(contract.findStatutes, findStatutes),
  route(contract.nameStatutes, nameStatutes),
]
