import { decryptText } from '@/cloud/kernel/secrets/encryption'
import { ID, OWNER, type PersonalTable } from './readable-columns'

/** What telling the bureau about a place leaves about whoever did. Where somebody searched from is kept nowhere. */
export const PLACES_DATA: Record<string, PersonalTable> = {
  place_reports: {
    title: '报告过的地点',
    why: '核实更正并答复您',
    where: OWNER,
    columns: {
      id: ID,
      owner_id: ID,
      place_id: { word: '地点', sql: `(select p.body->>'name' from places p where p.id = t.place_id)` },
      kind: '类别',
      text_encrypted: { word: '内容', open: decryptText },
      sent_at: '时间',
      answer_encrypted: { word: '答复', open: decryptText },
      answered_at: '答复时间',
      answered_by_id: ID,
    },
  },
}

/** Work for the bureau that names its people. */
export const PLACES_WORK: Record<string, PersonalTable> = {
  places: {
    title: '在管理后台改过的地点',
    why: '公开发布的工作成果',
    where: 'updated_by_id = $1',
    columns: {
      id: '编号',
      revision: ID,
      body: { hidden: 'the bureau’s public list of places, not about the person' },
      retired: '已停用',
      verified_on: '核实日期',
      sample: '虚构的示例',
      seed_hash: { hidden: 'recognises a sample of the program' },
      updated_at: '时间',
      updated_by_id: ID,
    },
    kept: 'work for the bureau; once the person is gone, the number leads to nobody',
  },
}

/** Of the service circle, tables without a word about anybody. */
export const PLACES_IMPERSONAL: Record<string, string> = {
  village_points: 'where villages are',
  reach_minutes: 'minutes from villages to places',
  reach_providers: 'who worked out minutes, a firm or an office',
}
