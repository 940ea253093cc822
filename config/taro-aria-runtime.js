import { mergeInternalComponents } from '@tarojs/shared'
import { withAria } from './taro-aria-attributes'

// Runs in the mini-program. Templates and program number the attributes of each element by the same list; were it
// longer on one side only, every value would land in its neighbour's attribute.
mergeInternalComponents(withAria())
