import '../testing/browser-parts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { Send } from '@/contract/client'
import { SERVICES } from '@/domain/places/words'
import { FakeCloud, ok } from '../testing/fake-cloud'
import { openConsole } from '../testing/open-console'
import { SAMPLE_BASE, sampleCoverage, samplePlace } from '../testing/sample-places'
import { EDITOR } from '../testing/samples'
import { coverageSheets } from './coverage/files/sheets'
import { toGeoJson } from './coverage/files/to-geojson'

let cloud: FakeCloud
jest.mock('../shell/send', () => ({ send: (request: Parameters<Send>[0]) => cloud.send(request) }))

const COVERAGE = 'GET /api/console/coverage'
const SITES = 'POST /api/console/coverage/sites'
const TRIALS = 'POST /api/console/coverage/trials'
const NAME = { code: '500105001002', name: '桥南社区', subdistrict: '华新街街道' }

const found = (part = {}) => ({
  ...{ service: 'notarization', pace: 'walk', minutes: 15, basis: sampleCoverage().basis, villages: 2, within: 1 },
  ...{ candidates: 2, gained: 1, bound: 1, solved: true },
  sites: [{ point: { lon: 106.6, lat: 29.55 }, near: { ...NAME, metres: 120 }, villages: [NAME] }],
  ...part,
})
const trial = () => ({
  coverage: sampleCoverage({
    services: SERVICES.map((service, n) => ({ service, places: n + 1, within: 2, share: 1, gaps: [] })),
  }),
  changes: [{ ...NAME, service: 'notarization', before: null, after: 3.2 }],
})

beforeEach(() => {
  localStorage.clear()
  cloud = new FakeCloud()
    .on(COVERAGE, () => ok(sampleCoverage()))
    .on('GET /api/console/places', () => ok({ places: [samplePlace()], origin: null }))
    .on('GET /api/places/base', () => ok(SAMPLE_BASE))
    .on('GET /api/district', () => ok({}))
    .on(SITES, () => ok(found()))
    .on(TRIALS, () => ok(trial()))
})
const tap = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }))

it('coverage: shares by service, minutes by village, gaps marked in words too', async () => {
  openConsole('/places/coverage?pace=elder&minutes=20', EDITOR)
  const table = await screen.findByRole('table', { name: '各项服务的覆盖' })
  expect(within(table).getByRole('row', { name: /公证/ })).toHaveTextContent('50%（1/2）')
  expect(cloud.to(COVERAGE).map(({ path }) => path)).toEqual(['/api/console/coverage?pace=elder&minutes=20'])
  expect(screen.getByText(/2 个村居沿道路计算/)).toHaveTextContent('演示路网')
  await tap('公证')
  expect(await screen.findByRole('img', { name: /能办公证的村居 1 个，够不着的 1 个/ })).toBeInTheDocument()
  expect(screen.getByRole('cell', { name: '▲ 60+' })).toBeInTheDocument()
  fireEvent.click(screen.getByRole('checkbox', { name: '只看公证够不着的' }))
  expect(await screen.findByRole('cell', { name: '桥南社区' })).toBeInTheDocument()
  expect(screen.queryByRole('cell', { name: '桥北社区' })).toBeNull()
})

it('siting: the sentence, the proof, and the way to a trial', async () => {
  const { place } = openConsole('/places/siting?service=notarization&sites=2&candidates=roads', EDITOR)
  await tap(/^查 ?找$/)
  expect(await screen.findByText('在此增设 1 个点，可使 1 个村居步行 15 分钟内能办公证。')).toBeInTheDocument()
  expect(screen.getByText(/^已证明/)).toBeInTheDocument()
  expect(screen.getByText('新增 1 个：桥南社区')).toBeInTheDocument()
  expect(cloud.to(SITES).map(({ body }) => body)).toEqual([
    { service: 'notarization', pace: 'walk', minutes: 15, sites: 2, candidates: 'roads' },
  ])
  await tap('放到“试一试”里看各项服务')
  await waitFor(() => expect(place()).toContain('/places/trial?'))
  await waitFor(() =>
    expect(cloud.to(TRIALS).at(-1)?.body).toMatchObject({
      places: [{ point: { lon: 106.6, lat: 29.55 }, services: ['notarization'] }],
    }),
  )
  expect(await screen.findByRole('row', { name: '公证 1 2 多 1' })).toBeInTheDocument()
})

it('siting without proof says how much may be missing', async () => {
  cloud.on(SITES, () => ok(found({ bound: 4, solved: false })))
  openConsole('/places/siting?service=notarization&sites=3', EDITOR)
  await tap(/^查 ?找$/)
  expect(await screen.findByText('还没有证明这是最好的选法：最多还可能多 3 个村居。')).toBeInTheDocument()
})

it('trial: a tap on the map supposes a point, in the address alone', async () => {
  const { place } = openConsole('/places/trial', EDITOR)
  fireEvent.click(await screen.findByRole('img', { name: /^地图/ }), { clientX: 500, clientY: 0 })
  await waitFor(() => expect(decodeURIComponent(place())).toContain('at=106.60000,29.60000,1'))
  await waitFor(() =>
    expect(cloud.to(TRIALS).at(-1)?.body).toEqual({
      ...{ pace: 'walk', minutes: 15, without: [] },
      places: [{ point: { lon: 106.6, lat: 29.6 }, services: ['legal-advice'] }],
    }),
  )
  await tap('去掉假设的第 1 处')
  await waitFor(() => expect(place()).toBe('/places/trial'))
})

it('print: one page across with the map, the shares and that all is invented', async () => {
  openConsole('/places/coverage/print?service=notarization', EDITOR)
  const sheet = await screen.findByRole('article', { name: '覆盖图' })
  expect(sheet).toHaveTextContent('15分钟公共法律服务圈：公证，步行')
  expect(sheet).toHaveTextContent('示例，位置与道路均为虚构')
  expect(sheet).toHaveTextContent('50%（1）')
  expect(document.querySelector('.printed style')?.textContent).toContain('A4 landscape')
})

describe('files', () => {
  it('a workbook: villages, shares, what it rests on', () => {
    const [villages, shares, notes] = coverageSheets(sampleCoverage())
    expect(villages!.rows[2]).toEqual(['500105001002', '桥南社区', '华新街街道', 6, 6, 6, '60 分钟以上', 6, 6])
    expect(shares!.rows[4]).toEqual(['公证', 4, 1, 50, 1])
    expect(notes!.rows.at(-1)).toEqual(['注意', '示例数据，位置和道路均为虚构。'])
  })

  it('GeoJSON as RFC 7946 has it, retired places left out', () => {
    const text = toGeoJson(sampleCoverage(), [samplePlace(), samplePlace({ id: 'pgone222', retired: true })])
    expect(JSON.parse(text)).toMatchObject({ sample: true })
    const { type, features } = JSON.parse(text)
    expect([type, features.length]).toEqual(['FeatureCollection', 3])
    expect(features[1]).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [106.55, 29.55] },
      properties: {
        ...{ kind: 'village', ...NAME, source: 'roads', 'minutes-legal-advice': 6, 'minutes-legal-outreach': 6 },
        ...{ 'minutes-mediation': 6, 'minutes-notarization': null, 'minutes-legal-aid': 6 },
        'minutes-reconsideration': 6,
      },
    })
    expect(features[2].properties).toMatchObject({ kind: 'place', id: 'pj8wkvaa' })
  })
})
