/** Rules that neither compiler, linter nor dependency-cruiser can express. Each says what to do instead. */
const { readdirSync, readFileSync, existsSync } = require('node:fs')
const { join, relative, sep } = require('node:path')

const MAX_FILES_IN_FOLDER = 12
/** One file for each npm script; it grows with them. */
const COMMANDS = 'config/run'
const CODE = /\.(tsx?|mjs|cjs|scss|css|html)$/
/** A line that is nothing but a comment; a directive to a tool is not. */
const COMMENT = /^\s*(\/\*\*?|\*|\/\/)(?!.*(eslint-|oxlint-|@ts-))/
const TEST = /\.test\.tsx?$/
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', '.data', 'generated'])

/** Every folder below root/start as { folder, files }, paths with forward slashes relative to root. */
function folders(root, start) {
  const dir = join(root, start)
  if (!existsSync(dir)) return []
  const entries = readdirSync(dir, { withFileTypes: true })
  const folder = relative(root, dir).split(sep).join('/')
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
  const below = entries.filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
  return [{ folder, files }, ...below.flatMap((entry) => folders(root, join(start, entry.name)))]
}

const isData = (path) => /^src\/(content|cloud\/migrations)(\/|$)/.test(path)

/** @type {{ name: string, instead: string, find: (tree: Tree) => string[] }[]} */
const RULES = [
  {
    name: 'small-folders',
    instead: `A folder holds at most ${MAX_FILES_IN_FOLDER} files: group what belongs together in a subfolder.`,
    find: ({ all }) =>
      all
        .filter(({ folder }) => !isData(folder) && folder !== COMMANDS)
        .map(({ folder, files }) => ({ folder, code: files.filter((file) => CODE.test(file)).length }))
        .filter(({ code }) => code > MAX_FILES_IN_FOLDER)
        .map(({ folder, code }) => `${folder} (${code} files)`),
  },
  {
    name: 'telling-names',
    instead: 'Name a file or folder after what it does; utils, helpers, common, services and manager hold anything.',
    find: ({ paths }) =>
      paths.filter(
        (path) => !isData(path) && /(^|[/.-])(utils?|helpers?|common|services?|managers?)(?=[/.-])/.test(path),
      ),
  },
  {
    name: 'no-index-but-pages',
    instead: 'Import the module itself; only Taro’s pages are called index.',
    find: ({ paths }) =>
      paths.filter(
        (path) => /^src\/.*\/index\.tsx?$/.test(path) && !/\/(pages\/[^/]+|custom-tab-bar)\/index\.tsx$/.test(path),
      ),
  },
  {
    name: 'no-enums',
    instead: 'Write a union of strings.',
    find: ({ grep }) => grep(/^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w/, (path) => /\.tsx?$/.test(path)),
  },
  {
    name: 'district-is-data',
    instead: 'The district is a folder of src/content/districts; read its name from the district endpoint.',
    find: ({ grep }) => grep(/江北|两江新区/, (path) => !isData(path) && path.startsWith('src/') && !TEST.test(path)),
  },
  {
    name: 'domain-has-no-clock',
    instead: 'Take the instant as an argument, and reckon in UTC or with a fixed offset: phones lie about their zone.',
    find: ({ grep }) =>
      grep(
        /\bnew Date\(\s*\)|(?<!new )\bDate\(|\.(get|set)(FullYear|Month|Date|Day|Hours|Minutes)\(|\.toLocale\w*String\(/,
        (path) => path.startsWith('src/domain/') && !TEST.test(path),
      ),
  },
  {
    name: 'no-registry-host',
    instead: 'Run npm with omit-lockfile-registry-resolved (.npmrc): the lock file names versions and hashes, no host.',
    find: ({ read }) =>
      ['package-lock.json', '.npmrc'].flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, at) =>
            /"resolved":\s*"|^\s*registry\s*=|:\/\/[^"]*\/-\//.test(line) ? [`${path}:${at + 1}`] : [],
          ),
      ),
  },
  {
    name: 'no-borrowed-silence',
    instead: 'Fix it. If a rule is wrong here, name the rule and say why on the same line, after two dashes.',
    find: ({ grep }) =>
      grep(/@ts-(ignore|nocheck)|(eslint|oxlint)-disable(?![^\n]*\s--\s)|@ts-expect-error(?!\s+\S)/, (path) =>
        path.startsWith('src/'),
      ),
  },
]

/** A tree to search: folders, paths of files, text of files. */
function treeOf(root) {
  const all = ['src', 'config'].flatMap((start) => folders(root, start))
  const paths = all.flatMap(({ folder, files }) => files.map((file) => `${folder}/${file}`))
  const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')
  const grep = (pattern, wanted) =>
    paths
      .filter((path) => CODE.test(path) && wanted(path))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, at) => (!COMMENT.test(line) && pattern.test(line) ? [`${path}:${at + 1}`] : [])),
      )
  return { all, paths, read, grep }
}

/** All violations under a root, as { rule, where, instead }. */
function ownChecks(root) {
  const tree = treeOf(root)
  return RULES.flatMap(({ name, instead, find }) => find(tree).map((where) => ({ rule: name, where, instead })))
}

module.exports = { RULES, ownChecks, treeOf }
