import { GlobalOutlined } from '@ant-design/icons';
import { type Screen, sharedScreens, startPortal } from '@concord/portal/frame/portal';
import { lazyRouteComponent } from '@tanstack/react-router';

const own: Screen[] = [
  {
    path: '/counties',
    component: lazyRouteComponent(() => import('./county/CountiesScreen.tsx'), 'CountiesScreen'),
  },
];

/** 市政协: the city's own work, and the sixteen counties at a glance. */
startPortal({
  base: '/municipal',
  screens: [...sharedScreens, ...own],
  extra: ({ current }) =>
    current.role === 'cityStaff' || current.role === 'cityLeader'
      ? [{ href: '/municipal/counties', label: '十六县区', icon: <GlobalOutlined /> }]
      : [],
});
