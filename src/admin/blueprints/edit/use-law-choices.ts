import { listLaws } from '@/contract/console/law/console-laws'
import { useLoad } from '../../patterns/use-load'
import { api } from '../../shell/api'

/** Laws of the index by name; none while they load: a blueprint need not name one. */
export function useLawChoices(): { value: string; label: string }[] {
  const { value } = useLoad(() => api(listLaws, {}), 'laws')
  return value?.laws.map(({ id, title }) => ({ value: id, label: title })) ?? []
}
