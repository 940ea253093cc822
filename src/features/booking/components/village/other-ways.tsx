import type { VillageView } from '@/contract/booking/villages'
import { callPhone } from '@/platform/links/call-phone'
import { openMiniProgram } from '@/platform/links/open-mini-program'
import { useDistrict } from '@/state/district'
import { Card } from '@/ui/content/card'
import { Heading } from '@/ui/content/heading'
import { ListRow } from '@/ui/content/list-row'

/** The public legal service line of the whole country; a district may name another. */
const HOTLINE = { name: '公共法律服务热线', phone: '12348' }

/** For whoever would rather talk to somebody now: the hotline, the firm, the city's own platform. */
export function OtherWays({ view }: { view: VillageView | null }) {
  const hotline = useDistrict((s) => s.district?.hotline) ?? HOTLINE
  const { firm = null, handOver = null } = view ?? {}
  return (
    <Card>
      <Heading>不想等，也可以</Heading>
      <ListRow
        id="call-hotline"
        icon="phone"
        title={`打 ${hotline.phone}`}
        note={`${hotline.name}，免费问`}
        onTap={() => callPhone(hotline.phone)}
      />
      {firm && (
        <ListRow
          id="call-firm"
          icon="phone"
          title="打律所电话"
          note={`${firm.phone}，${firm.name}`}
          onTap={() => callPhone(firm.phone)}
        />
      )}
      {handOver && (
        <ListRow
          id="hand-over"
          icon="link"
          title={`去“${handOver.name}”`}
          note="市里的村居法律服务小程序"
          onTap={() => openMiniProgram(handOver)}
        />
      )}
    </Card>
  )
}
