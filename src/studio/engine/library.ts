import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { EpisodeScript } from '@/contract/content/episode-script'
import { Storyboard } from '../storyboard'
import { type Film, makeFilm } from './film'

const CONTENT = join(process.cwd(), 'src/content')

export const folderOf = (id: string) => join(CONTENT, 'episodes', id)

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

/** Ids of all episodes that have both words and pictures. */
export const listFilms = (): string[] =>
  readdirSync(join(CONTENT, 'episodes'))
    .filter((id) => existsSync(join(folderOf(id), 'storyboard.json')) && existsSync(join(folderOf(id), 'episode.json')))
    .sort()

/** 《民法典》第296条 for `civil-code:296`; 第291条之二 for `criminal-law:291.2`. */
export function articleName(citation: string): string {
  const [law = '', article = ''] = citation.split(':')
  const { shortTitle } = readJson(join(CONTENT, 'statute-index', `${law}.json`)) as { shortTitle: string }
  const [number, inserted] = article.split('.')
  return `《${shortTitle}》第${number}条${inserted ? `之${'零一二三四五六七八九'.charAt(Number(inserted))}` : ''}`
}

/** Articles of one law share a chip: 《民法典》第296、236条. */
export function articleChips(citations: readonly string[]): string[] {
  const byLaw = new Map<string, string[]>()
  for (const citation of citations) {
    const law = citation.split(':')[0]!
    byLaw.set(law, [...(byLaw.get(law) ?? []), citation])
  }
  return [...byLaw.values()].map((group) => {
    const names = group.map(articleName)
    const title = names[0]!.slice(0, names[0]!.indexOf('》') + 1)
    const plain = names.every((name) => name.endsWith('条'))
    if (!plain) return title + names.map((name) => name.slice(title.length)).join('、')
    return `${title}第${names.map((name) => name.slice(title.length + 1, -1)).join('、')}条`
  })
}

/** Reads and checks the words and the pictures of one episode. */
export function loadFilm(id: string): Film {
  const script = v.parse(EpisodeScript, readJson(join(folderOf(id), 'episode.json')))
  const board = v.parse(Storyboard, readJson(join(folderOf(id), 'storyboard.json')))
  const told = script.scenes.at(-1)!.lines.flatMap((line) => line.cites ?? [])
  const chips = articleChips(told.length ? [...new Set(told)] : script.citations.map(({ id: citation }) => citation))
  return makeFilm(script, board, chips)
}
