import type { SignRow } from '../sign-row'
import { filterSigns } from './filter-signs'

const figures = { month: 0, total: 0, retired: false }
const village = (code: string, subdistrict: string, name: string, spelled: string): SignRow => ({
  ...figures,
  ...{ kind: 'village', code, subdistrict, name, spelled },
})
const ROWS: SignRow[] = [
  village('500105001001', '华新街街道', '桥北社区', 'qiaobeishequ qbsq'),
  village('500105002001', '江北城街道', '桂花社区', 'guihuashequ ghsq'),
  { ...figures, kind: 'group', code: 'gabcdefgh', subdistrict: '', name: '桥北村业主群', spelled: '' },
]
const none = { kind: '', subdistrict: '', text: '' }

test.each([
  [{ text: '桥北' }, ['500105001001', 'gabcdefgh']],
  [{ text: 'QiaoBei' }, ['500105001001']],
  [{ text: 'gh' }, ['500105002001', 'gabcdefgh']],
  [{ text: '华新街 桥北' }, ['500105001001']],
  [{ text: '500105002' }, ['500105002001']],
  [{ kind: 'group' }, ['gabcdefgh']],
  [{ subdistrict: '江北城街道' }, ['500105002001']],
  [{ kind: 'group', text: '桂花' }, []],
  [{}, ['500105001001', '500105002001', 'gabcdefgh']],
])('%j finds %j', (filters, codes) =>
  expect(filterSigns(ROWS, { ...none, ...filters }).map(({ code }) => code)).toEqual(codes),
)
