import { View } from '@tarojs/components'
import { useShown } from '@/platform/page-life'
import { go, routes } from '@/platform/routes'
import { useSession } from '@/platform/session'
import { useCertificates } from '@/state/exams/after/certificates'
import { SkeletonText } from '@/ui/content/skeleton'
import { Empty } from '@/ui/feedback/empty'
import { Notice } from '@/ui/feedback/notice'
import { Page } from '@/ui/frame/page'
import { CertificateCard } from '../../components/after/certificate-card'
import { LoadProblem, NotLoggedIn } from '../../components/need-official'
import '../../exams.scss'

/** 我的合格证, newest first; any time. */
export default function CertificatesPage() {
  const known = useSession((s) => s.person !== null)
  const { certificates, problem, load } = useCertificates()
  useShown(() => {
    if (useSession.getState().person) void load()
  })
  return (
    <Page id="certificates" title="我的合格证">
      <View className="stack">
        {!known && <NotLoggedIn />}
        {known && !certificates && !problem && <SkeletonText lines={6} />}
        {known && !certificates && problem && (
          <LoadProblem binds id="certificates-problem" problem={problem} onRetry={() => void load()} />
        )}
        {certificates && problem && <Notice tone="warn">没有连上，下面是刚才看到的。</Notice>}
        {certificates?.length === 0 && (
          <Empty
            id="certificates-empty"
            icon="shield"
            action={{ id: 'certificates-to-exams', word: '看我的考试', onTap: () => go(routes.exams()) }}
          >
            考试合格后，合格证会在这里，随时能下载。
          </Empty>
        )}
        {certificates?.map((certificate) => (
          <CertificateCard key={certificate.number} certificate={certificate} />
        ))}
      </View>
    </Page>
  )
}
