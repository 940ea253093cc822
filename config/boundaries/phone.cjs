const { PHONE_CSS, npm, packages, room, src, typesOnly } = require('./words.cjs')

const PHONE_VIEW = [src('state'), src('platform'), src('ui'), src('contract'), src('domain')]
const VIEW_PACKAGES = [npm('react', '@tarojs/components', 'dayjs')]

/** domain and contract, then the rooms on the phone. */
module.exports = [
  room(
    'domain',
    'A rule takes all it needs as arguments. Pass the data in; leave fetching and saving to the caller.',
    src('domain'),
    src('domain'),
  ),
  packages(
    'domain',
    'Rules are ours. A package belongs here only if it is pure and the field’s own (ts-fsrs, diff, d3-contour); add it to this line.',
    src('domain'),
    npm('ts-fsrs', 'diff', 'd3-contour'),
  ),
  room(
    'contract',
    'The contract says what crosses the wire. Move what is shared to contract or domain.',
    src('contract'),
    src('contract', 'domain'),
  ),
  packages(
    'contract',
    'Describe shapes with valibot; nothing else fits on every phone.',
    src('contract'),
    npm('valibot'),
  ),
  room(
    'state',
    'A store holds data, status and problem. Reach the device through platform, rules through domain; no layout.',
    src('state'),
    src('state', 'platform', 'contract', 'domain'),
  ),
  packages(
    'state',
    'Device and network lie behind platform/; a store needs zustand alone.',
    src('state'),
    npm('zustand'),
  ),
  room(
    'ui',
    'A component is stateless: pass data and handlers in as props.',
    src('ui'),
    src('ui', 'domain'),
    PHONE_CSS,
  ),
  typesOnly(
    'ui-knows-types',
    'Compute in the page or the store and pass the result in; ui only knows domain types (`import type`).',
    src('ui'),
    src('domain'),
  ),
  packages(
    'ui',
    'Ui is drawn with React and Taro’s components, without a component library (docs/decisions), codes with uqr; anything else comes in as a prop.',
    src('ui'),
    npm('react', '@tarojs/components', 'uqr'),
  ),
  room(
    'platform',
    'Platform knows the device, not the product. Pass what it needs in from state.',
    src('platform'),
    src('platform', 'contract', 'domain'),
    PHONE_CSS,
  ),
  packages(
    'platform',
    'Wrap Taro here; a browser-only package (leaflet, qr) only in an .h5 file.',
    src('platform'),
    npm('react', '@tarojs/taro', '@tarojs/components', 'zustand', 'leaflet', 'qr', 'gcoord'),
  ),
  {
    name: 'feature-stays-alone',
    comment:
      'Features do not know each other: a rule both need → domain, a picture → ui, a store → state, a link → platform/routes.ts.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/' },
    to: { path: '^src/features/', pathNot: ['^src/features/$1/'] },
  },
  room(
    'features',
    'A feature is built from state, platform, ui, contract types and domain.',
    src('features'),
    src('features'),
    ...PHONE_VIEW,
  ),
  packages(
    'features',
    'Device → platform; components → ui; requests → state.',
    src('features'),
    ...VIEW_PACKAGES,
    npm('uqr'),
  ),
  room(
    'pages',
    'A tab links to a feature by its address (platform/routes.ts); its code is downloaded when it is opened.',
    '^src/(pages/|app\\.|custom-tab-bar/)',
    '^src/(pages/|app\\.|custom-tab-bar/)',
    ...PHONE_VIEW,
  ),
  packages(
    'pages',
    'Device → platform; components → ui; requests → state.',
    '^src/(pages/|app\\.|custom-tab-bar/)',
    ...VIEW_PACKAGES,
  ),
  typesOnly(
    'views-know-contract-types',
    'Views show what state holds; call endpoints from state, import contract with `import type`.',
    '^src/(pages|features)/',
    src('contract'),
  ),
]
