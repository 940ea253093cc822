import BankOutlined from '@ant-design/icons/BankOutlined'
import HomeOutlined from '@ant-design/icons/HomeOutlined'
import IdcardOutlined from '@ant-design/icons/IdcardOutlined'
import type { FeatureEntry } from '../shell/feature-entry'

const roles = ['editor', 'admin'] as const

export const villagesEntry: FeatureEntry = {
  ...{ path: 'villages', label: '村居结对', icon: <HomeOutlined />, roles },
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./villages/villages-page')).VillagesPage }) },
    {
      path: 'import',
      lazy: async () => ({ Component: (await import('./import/directory-import-page')).DirectoryImportPage }),
    },
    { path: ':code', lazy: async () => ({ Component: (await import('./villages/village-page')).VillagePage }) },
  ],
}

export const firmsEntry: FeatureEntry = {
  ...{ path: 'firms', label: '律所', icon: <BankOutlined />, roles },
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./firms/firms-page')).FirmsPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./firms/new-firm')).NewFirm }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./firms/firm-desk-page')).FirmDeskPage }) },
  ],
}

export const lawyersEntry: FeatureEntry = {
  ...{ path: 'lawyers', label: '村居律师', icon: <IdcardOutlined />, roles },
  pages: [
    { index: true, lazy: async () => ({ Component: (await import('./lawyers/lawyers-page')).LawyersPage }) },
    { path: 'new', lazy: async () => ({ Component: (await import('./lawyers/new-lawyer')).NewLawyer }) },
    { path: ':id', lazy: async () => ({ Component: (await import('./lawyers/lawyer-page')).LawyerPage }) },
    { path: ':lawyer/plan', lazy: async () => ({ Component: (await import('../plan/plan-page')).PlanPage }) },
  ],
}
