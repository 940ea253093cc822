import { findRepealedNames } from './repealed-names'

const law = (shortTitle: string) => ({ title: `中华人民共和国${shortTitle}`, shortTitle })
const inForce = ['劳动合同法', '民法典', '生态环境法典'].map(law)
const repealed = ['合同法', '噪声污染防治法'].map(law)

test.each([
  ['依照《合同法》的规定', ['合同法']],
  ['依照中华人民共和国噪声污染防治法', ['噪声污染防治法']],
  ['依照《劳动合同法》的规定', []],
  ['先看劳动合同法，再看合同法', ['合同法']],
  ['依照民法典物权编', []],
])('%s: %j', (text, names) => expect(findRepealedNames(text, inForce, repealed)).toEqual(names))
