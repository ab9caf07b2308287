import { ConfigProvider, type ThemeConfig } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import './tokens.css';
import { tokens } from './tokens.tsx';

const { color, font, radius, shadow } = tokens;

const focusRing = 'rgb(11 83 148 / 15%)';
const field = {
  activeBorderColor: color.focus,
  hoverBorderColor: color.textSecondary,
  activeShadow: `0 0 0 2px ${focusRing}`,
};

/** antd in our colours. Its own placeholder, description and red fail 4.5:1 (standards.md §4.1). */
export const antdTheme: ThemeConfig = {
  token: {
    colorPrimary: color.primary,
    colorLink: color.link,
    colorLinkHover: color.text,
    colorLinkActive: color.text,
    colorInfo: color.link,
    colorError: color.error,
    colorErrorText: color.error,
    colorSuccess: tokens.light.green.ink,
    colorWarning: tokens.light.yellow.ink,
    colorWarningBg: tokens.light.yellow.wash,
    colorErrorBg: tokens.light.red.wash,
    colorSuccessBg: tokens.light.green.wash,
    colorInfoBg: tokens.light.blue.wash,
    colorText: color.text,
    colorTextSecondary: color.textSecondary,
    colorTextTertiary: color.textSecondary,
    colorTextDescription: color.textSecondary,
    colorTextPlaceholder: color.textSecondary,
    colorTextDisabled: color.textSecondary,
    colorBgLayout: color.ground,
    colorBgContainer: color.card,
    colorBorder: color.edge,
    colorBorderSecondary: color.line,
    borderRadius: radius,
    boxShadowSecondary: shadow,
    fontFamily: font.family,
    fontSize: font.staff,
    sizeUnit: 4,
    motionDurationMid: '0.1s',
    motionDurationSlow: '0.15s',
  },
  components: {
    // What is being typed in is marked as everything that has the focus; red means a mistake.
    Input: field,
    InputNumber: field,
    Select: {
      activeBorderColor: color.focus,
      hoverBorderColor: color.textSecondary,
      activeOutlineColor: focusRing,
    },
    Table: {
      headerBg: color.ground,
      headerColor: color.text,
      headerBorderRadius: 0,
      cellPaddingBlockMD: 10,
      cellPaddingInlineMD: 8,
      cellPaddingBlockSM: 4,
      cellPaddingInlineSM: 8,
    },
    Skeleton: { gradientFromColor: color.ground, gradientToColor: color.line },
  },
};

/** What pops up stays in the landmark it belongs to, and near it for the Tab key. */
const landmarkOf = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('[role="dialog"],main,header') ?? document.body;

/** Around a whole staff portal: our theme and Chinese words. */
export function StaffTheme({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider
      theme={antdTheme}
      locale={zhCN}
      button={{ autoInsertSpace: false }}
      getPopupContainer={landmarkOf}
    >
      {children}
    </ConfigProvider>
  );
}
