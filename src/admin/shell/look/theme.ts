import type { ThemeConfig } from 'antd'

const fonts = [
  '-apple-system',
  '"PingFang SC"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  'system-ui',
  'sans-serif',
]

/** The colours of the phone's design tokens, told to the console's component library. */
export const consoleTheme: ThemeConfig = {
  token: {
    colorPrimary: '#0F5EA8',
    colorLink: '#0F5EA8',
    colorLinkHover: '#0A4478',
    colorSuccess: '#1B7A4B',
    colorWarning: '#8A5200',
    colorError: '#C2362B',
    // The library's own hover is a lighter red, which is too faint on its ground.
    colorErrorHover: '#A2291F',
    colorInfo: '#0F5EA8',
    colorInfoBg: '#E8F1FA',
    colorInfoBorder: '#C5DBEF',
    colorSuccessBg: '#E6F4EC',
    colorSuccessBorder: '#BFE0CC',
    colorWarningBg: '#FFF3DC',
    colorWarningBorder: '#EBD5A8',
    colorErrorBg: '#FCECEA',
    colorErrorBorder: '#F0C8C4',
    colorText: '#1B2430',
    colorTextSecondary: '#465264',
    colorTextTertiary: '#5A6677',
    colorTextDescription: '#465264',
    colorTextPlaceholder: '#667284',
    colorBgLayout: '#F4F7FA',
    colorBorder: '#C4CEDA',
    colorBorderSecondary: '#E3E9F0',
    borderRadius: 8,
    fontSize: 15,
    fontFamily: fonts.join(','),
    motionDurationMid: '0.15s',
    motionDurationSlow: '0.2s',
  },
  components: {
    Layout: { siderBg: '#FFFFFF', headerBg: '#FFFFFF', bodyBg: '#F4F7FA' },
    Menu: { itemSelectedBg: '#E8F1FA', itemSelectedColor: '#0F5EA8', itemHeight: 44 },
    Table: {
      headerBg: '#F4F7FA',
      headerColor: '#465264',
      rowHoverBg: '#F4F7FA',
      cellPaddingBlock: 12,
      cellPaddingInline: 12,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
  },
}
