const { ENTRIES, PHONE_CSS, TEST, TESTING, npm, src } = require('./words.cjs')

/** What holds across all rooms. */
module.exports = [
  {
    name: 'content-is-data',
    comment: 'Content holds data. Put the rule into domain and let cloud/tasks read the file.',
    severity: 'error',
    from: { path: src('content'), pathNot: [TEST] },
    to: {},
  },
  {
    name: 'content-is-loaded-by-tasks',
    comment: 'Everybody else gets content from the database or the API; reading files is the work of cloud/tasks.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/(content|cloud/tasks|journeys)/', TEST] },
    to: { path: src('content') },
  },
  {
    name: 'journeys-and-studio-are-leaves',
    comment: 'Nothing builds on a journey or on the studio. Move what is shared to domain.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/(journeys|studio)/'] },
    to: { path: src('journeys', 'studio') },
  },
  {
    name: 'testing-is-for-tests',
    comment: 'Files called testing… start throwaway servers and invent people; a program has its own way to both.',
    severity: 'error',
    from: { path: '^src/', pathNot: [TEST, TESTING, '^src/journeys/'] },
    to: { path: [TESTING, TEST] },
  },
  {
    name: 'taro-behind-platform',
    comment: 'Call or add a function of platform/; that is where weapp and H5 are told apart.',
    severity: 'error',
    from: { path: '^src/', pathNot: [src('platform'), TEST, '[.]d[.]ts$'] },
    to: { path: npm('@tarojs/taro') },
  },
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other are one module, or share a third: move what both use there.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nobody imports this file and it imports nobody: delete it, or import it where it is used.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^src/',
      pathNot: [TEST, ENTRIES, src('content'), '\\.(d\\.ts|(weapp|h5)\\.tsx?|config\\.ts)$'],
    },
    to: {},
  },
  {
    name: 'no-dead-code',
    comment:
      'No program reaches this module. Delete it, or import it where it is needed; tests alone do not keep it (tables are read by drizzle-kit).',
    severity: 'error',
    from: { path: ENTRIES },
    to: {
      path: '^src/',
      pathNot: [
        TEST,
        TESTING,
        ENTRIES,
        src('content'),
        '\\.(d\\.ts|(weapp|h5)\\.tsx?|config\\.ts|tables\\.ts)$',
        PHONE_CSS,
      ],
      reachable: false,
    },
  },
  {
    name: 'no-unresolved',
    comment: 'The import leads nowhere: fix the path or install the package.',
    severity: 'error',
    from: { path: '^src/' },
    to: { couldNotResolve: true, pathNot: ['^weapp:'] },
  },
  {
    name: 'no-dev-package-in-programs',
    comment: 'What runs in production stands in "dependencies"; move the package there.',
    severity: 'error',
    from: { path: '^src/', pathNot: [TEST, TESTING, '^src/(journeys|studio|admin)/'] },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: [npm('@types/[^/]+')] },
  },
]
