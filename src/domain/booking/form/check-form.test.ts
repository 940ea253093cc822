import { checkForm, type FilledForm } from './check-form'

const filled: FilledForm = {
  ...{ mode: 'on-site', matter: 'work', name: '王孃孃', phone: '13800000001' },
  ...{ description: '', address: '', relative: null },
}

it.each([
  ['all that is needed', {}, []],
  ['a landline', { phone: '023-67000000' }, []],
  ['no matter', { matter: '' }, ['matter']],
  ['no name', { name: '  ' }, ['name']],
  ['half a number', { phone: '1380000' }, ['phone']],
  ['too long a story', { description: '长'.repeat(501) }, ['description']],
  ['a visit at home without an address', { mode: 'home-visit' }, ['address']],
  ['a visit at home', { mode: 'home-visit', address: '桥北村 1 号' }, []],
  ['a relative without a name', { relative: { relation: 'parent', name: '', consent: true } }, ['relative']],
  ['a relative who was not asked', { relative: { relation: 'parent', name: '李大爷', consent: false } }, ['consent']],
  ['a relative who has said yes', { relative: { relation: 'parent', name: '李大爷', consent: true } }, []],
])('reads %s', (_, change, wrong) => expect(Object.keys(checkForm({ ...filled, ...change }))).toEqual(wrong))
