/** A subdistrict or town of the sample: where its invented centre lies, how far its villages are strewn, and their codes. */
export interface SampleSubdistrict {
  code: string
  lon: number
  lat: number
  /** Metres from the centre to the farthest villages, east to west and south to north. */
  wide: number
  high: number
  /** Streets lie close together. */
  urban: boolean
  /** Last three digits of the villages' codes, as the public register of divisions has them. */
  villages: string
}

/** Codes are those of content/districts/jiangbei/district.json (a test compares); places are invented. */
export const SUBDISTRICTS: readonly SampleSubdistrict[] = [
  {
    code: '500105001',
    lon: 106.55,
    lat: 29.5775,
    wide: 1000,
    high: 750,
    urban: true,
    villages: '001 002 003 005 006 007 008 009 010 011 012 013 014 015',
  },
  {
    code: '500105002',
    lon: 106.5705,
    lat: 29.5755,
    wide: 500,
    high: 450,
    urban: true,
    villages: '001 002',
  },
  {
    code: '500105003',
    lon: 106.47,
    lat: 29.5925,
    wide: 1250,
    high: 1350,
    urban: true,
    villages: '002 003 004 005 006 007 008 009 010 011 012 013 015 016 017 018 019 020 021 022 023',
  },
  {
    code: '500105004',
    lon: 106.4965,
    lat: 29.5695,
    wide: 1150,
    high: 750,
    urban: true,
    villages: '001 002 003 004 005 006 007 008 009 010 011 012 013',
  },
  {
    code: '500105005',
    lon: 106.599,
    lat: 29.6285,
    wide: 1500,
    high: 650,
    urban: true,
    villages: '001 002 003 004 005 006 007 008 009 010',
  },
  {
    code: '500105006',
    lon: 106.527,
    lat: 29.574,
    wide: 1350,
    high: 1050,
    urban: true,
    villages: '001 002 003 004 005 006 007 009 010 011 012 013 014 015 016 017 018 019 020 021 022 023',
  },
  {
    code: '500105007',
    lon: 106.5655,
    lat: 29.5945,
    wide: 900,
    high: 1450,
    urban: true,
    villages: '001 002 003 004 006 007 008 009 010 011 012 013 014 015',
  },
  {
    code: '500105008',
    lon: 106.6925,
    lat: 29.584,
    wide: 1500,
    high: 700,
    urban: false,
    villages: '001 002 003 004 005',
  },
  {
    code: '500105009',
    lon: 106.674,
    lat: 29.611,
    wide: 2200,
    high: 1500,
    urban: false,
    villages: '001 002 003 004 005 006 007 201 203 205',
  },
  {
    code: '500105100',
    lon: 106.75,
    lat: 29.636,
    wide: 2600,
    high: 2000,
    urban: false,
    villages: '001 003 004 005 006 007 202',
  },
  {
    code: '500105101',
    lon: 106.8,
    lat: 29.635,
    wide: 2200,
    high: 3000,
    urban: false,
    villages: '001 002 003 004 201 202',
  },
  {
    code: '500105102',
    lon: 106.845,
    lat: 29.62,
    wide: 1800,
    high: 3200,
    urban: false,
    villages: '001 200 201 202 203 204 205 206',
  },
]

/** Towns across the rivers, so that bridges lead somewhere; nobody lives there in the sample. */
export const ACROSS: readonly (readonly [lon: number, lat: number])[] = [
  [106.456, 29.563],
  [106.562, 29.5585],
  [106.606, 29.592],
  [106.644, 29.572],
  [106.752, 29.577],
  [106.815, 29.571],
  [106.878, 29.595],
]
