import {
  ApartmentOutlined,
  BarChartOutlined,
  HomeOutlined,
  MessageOutlined,
  ProfileOutlined,
  SendOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { NoticeBadge, PersonMenu, QueueBadge, SearchButton } from '../../src/staff/HeaderParts.tsx';
import { KeyHelp } from '../../src/staff/KeyHelp.tsx';
import { StaffFrame } from '../../src/staff/StaffFrame.tsx';

const menu = [
  { href: '?to=desk', label: '工作台', icon: <HomeOutlined />, count: 12 },
  { href: '?to=opinions', label: '群众意见', icon: <MessageOutlined />, count: 38 },
  { href: '?to=themes', label: '专题', icon: <ProfileOutlined /> },
  { href: '?to=assignments', label: '交办', icon: <SendOutlined />, count: 9 },
  { href: '?to=organizations', label: '组织与站点', icon: <ApartmentOutlined /> },
  { href: '?to=statistics', label: '统计', icon: <BarChartOutlined /> },
];

export function Frame({ children }: { children: ReactNode }) {
  return (
    <StaffFrame
      committee="沽源县政协"
      homeHref="?to=desk"
      menu={menu}
      current="?to=desk"
      search={<SearchButton onOpen={() => window.alert('搜索')} />}
      badges={
        <>
          <QueueBadge href="?to=queue" count={12} urgent={3} />
          <NoticeBadge href="?to=notices" unread={5} />
        </>
      }
      person={
        <PersonMenu
          name="王秀兰"
          capacity="办公室主任"
          items={[
            { key: 'account', label: '我的账户', onClick: () => undefined },
            { key: 'out', label: '退出', onClick: () => undefined },
          ]}
        />
      }
    >
      {children}
      <KeyHelp />
    </StaffFrame>
  );
}
