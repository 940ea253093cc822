const { TEST, TESTING, npm, packages, room, src } = require('./words.cjs')

/** The cloud, the console and the studio. */
module.exports = [
  room(
    'cloud',
    'The cloud shares contract and domain with the phone, nothing else.',
    src('cloud'),
    src('cloud', 'contract', 'domain', 'content'),
  ),
  {
    name: 'cloud-repo-is-private',
    comment: 'Call the other feature’s use case (verb-noun); its tables and its routes are its own business.',
    severity: 'error',
    from: { path: '^src/cloud/([^/]+)/', pathNot: ['^src/cloud/tasks/', TEST, TESTING] },
    to: {
      path: '^src/cloud/.+(/routes|[.](repo|routes|tables))[.]ts$',
      pathNot: ['^src/cloud/$1/', '^src/cloud/kernel/'],
    },
  },
  {
    name: 'kernel-knows-no-feature',
    comment: 'The kernel is handed its features by app.ts; pass a function in instead of importing it.',
    severity: 'error',
    from: { path: '^src/cloud/kernel/', pathNot: [TEST, TESTING] },
    to: { path: '^src/cloud/', pathNot: ['^src/cloud/kernel/'] },
  },
  {
    name: 'cloud-packages',
    comment:
      'A feature writes SQL through drizzle and answers through route(); HTTP, pool and queue live in the kernel.',
    severity: 'error',
    from: { path: '^src/cloud/(?!kernel/)[^/]+/', pathNot: [TEST, '^src/cloud/tasks/'] },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg'],
      pathNot: [
        npm('drizzle-orm', 'valibot', 'lru-cache', 'rate-limiter-flexible', '@node-rs/jieba', 'pinyin-pro'),
        // Readers of files that people bring.
        npm('saxes', 'yauzl', 'csv-parse', 'pbf', 'geotiff'),
        // Public holidays; diaries out and in.
        npm('chinese-days', 'ics', 'ical.js'),
        // Datums of Chinese maps.
        npm('gcoord'),
        // The solver that proves how good a choice of sites is.
        npm('highs'),
        // Certificates: the file, its font, its code.
        npm('pdfkit', 'uqr', '@expo-google-fonts/[^/]+'),
      ],
    },
  },
  {
    name: 'kernel-packages',
    comment: 'Ask the kernel: route() for HTTP, ctx.db for the database, its queue for jobs.',
    severity: 'error',
    from: { path: '^src/', pathNot: ['^src/cloud/kernel/', '^src/journeys/', TEST] },
    to: { path: npm('fastify', '@fastify/[^/]+', 'pg', 'pg-boss') },
  },
  room(
    'admin',
    'The console talks to the cloud through the contract; what it shares with the phone is contract or domain. Its previews wear the phone’s one style sheet; no code comes with it.',
    src('admin'),
    src('admin', 'contract', 'domain'),
    '^src/ui/ui[.]scss',
  ),
  {
    name: 'admin-packages',
    comment: 'The console is a desktop web page: no Taro, no server packages, no Node modules.',
    severity: 'error',
    from: { path: src('admin'), pathNot: [TEST] },
    to: {
      path: [npm('@tarojs/[^/]+', 'drizzle-orm', 'fastify', 'pg'), '^(node:)?(fs|path|os|crypto)$'],
    },
  },
  room(
    'studio',
    'The studio draws from a script file: contract and domain tell it all it needs.',
    src('studio'),
    src('studio', 'contract', 'domain'),
  ),
  packages(
    'studio',
    'The studio draws with @napi-rs/canvas and encodes with node-av; a new drawing package is added to this line.',
    src('studio'),
    npm('@napi-rs/canvas', 'node-av', 'valibot', '@expo-google-fonts/[^/]+'),
    '^(node:)?[a-z_/]+$',
  ),
]
