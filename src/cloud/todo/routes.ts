import * as contract from '@/contract/console/console-todo'
import { route } from '@/cloud/kernel/route'
import { countTodo, listTodo } from './list-todo'

export const todoRoutes = [route(contract.listTodo, listTodo), route(contract.countTodo, countTodo)]
