import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { readSign, SIGN_WEIGHTS, type Lexicon, type Matter } from '@/domain/search/lexicon'

/** As questions are read: see `plainText`. */
const lower = (written: string) => written.toLowerCase()

/** Words in one line, between spaces. */
const Words = v.pipe(
  v.string(),
  v.transform((line) => lower(line).split(' ').filter(Boolean)),
)
const Signs = v.array(v.pipe(v.string(), v.transform(lower)))
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/))

/** `search/words/*.json`: a concept's everyday words, and the law's. */
const ConceptFile = v.record(Id, v.strictObject({ said: Words, law: Words }))

/** `search/matters/*.json`: the signs by which a matter is known; `readSign` says how they are written. */
const MatterFile = v.record(
  Id,
  v.strictObject({
    answeredBy: v.optional(v.array(Id), []),
    strong: Signs,
    likely: Signs,
    hint: Signs,
    tells: Words,
  }),
)
type WrittenMatter = v.InferOutput<typeof MatterFile>[string]

/** `search/idle.json`: see `Lexicon`. */
const IdleFile = v.strictObject({ idle: Words, empty: Words })

const parseFile = async <S extends v.GenericSchema>(schema: S, path: string): Promise<v.InferOutput<S>> =>
  v.parse(schema, JSON.parse(await readFile(path, 'utf8')))

async function readFolder<T>(
  schema: v.GenericSchema<unknown, Record<string, T>>,
  folder: string,
): Promise<[string, T][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const files = await Promise.all(names.map((name) => parseFile(schema, join(folder, name))))
  return files.flatMap((file) => Object.entries(file))
}

const matterOf = ([id, { answeredBy, ...written }]: [string, WrittenMatter]): Matter => ({
  id,
  answeredBy,
  tells: written.tells,
  signs: (Object.keys(SIGN_WEIGHTS) as (keyof typeof SIGN_WEIGHTS)[]).flatMap((tier) =>
    written[tier].map((sign) => readSign(sign, SIGN_WEIGHTS[tier])),
  ),
})

/**
 * The everyday lexicon in `contentDir/search`.
 *
 * @throws when a file is there and is not what it should be
 */
export async function readLexicon(contentDir: string): Promise<Lexicon> {
  const folder = join(contentDir, 'search')
  const [concepts, matters, { idle, empty }] = await Promise.all([
    readFolder(ConceptFile, join(folder, 'words')),
    readFolder(MatterFile, join(folder, 'matters')),
    parseFile(IdleFile, join(folder, 'idle.json')),
  ])
  return {
    concepts: new Map(concepts.map(([id, { said, law }]) => [id, [...new Set([...said, ...law])]])),
    matters: matters.map(matterOf),
    idle,
    empty: new Set(empty),
  }
}
