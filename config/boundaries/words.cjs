/** Words in which the rules of boundaries.cjs are written. */
const TEST = '\\.test\\.tsx?$'
/** Only for tests: an embedded database, a started app, invented people. */
const TESTING = '/(testing[^/]*|tests)(/|[.]tsx?$)'
/** Where programs begin: phone, cloud with its tasks and programs, studio, console, and data that programs read by path. */
const ENTRIES =
  '^src/(app(\\.config)?\\.tsx?|pages/|custom-tab-bar/|features/[^/]+/pages/|cloud/(main|(tasks|programs)/[^/]+)\\.ts|studio/[^/]+\\.ts|admin/main\\.tsx|journeys/)|[.](weapp|h5)[.]tsx?$'

const src = (...rooms) => `^src/(${rooms.join('|')})/`
const npm = (...packages) => `^node_modules/(@types/)?(${packages.join('|')})(/|$)`

/** A room's own modules and those it may import; everything else under src is refused, for tests as well. */
const room = (name, comment, from, ...allowed) => ({
  name: `${name}-rooms`,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [TESTING] },
  to: { path: '^src/', pathNot: allowed },
})

/** The packages (and Node modules) a room may use; its tests may use any. */
const packages = (name, comment, from, ...allowed) => ({
  name: `${name}-packages`,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [TEST, TESTING] },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'core'],
    pathNot: allowed,
  },
})

/** A room of which another may know the types but not the code. */
const typesOnly = (name, comment, from, to) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: [TEST] },
  to: { path: to, dependencyTypesNot: ['type-only'] },
})

const PHONE_CSS = '\\.(scss|css|png|svg)$'

module.exports = { TEST, TESTING, ENTRIES, PHONE_CSS, src, npm, room, packages, typesOnly }
