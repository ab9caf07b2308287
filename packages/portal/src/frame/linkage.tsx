import { lazyRouteComponent } from '@tanstack/react-router';

/** What city and counties are to one another beside the single joint matter. */
export const linkageScreens = [
  {
    path: '/joint-matters/linkage',
    component: lazyRouteComponent(() => import('../joint-matter/LinkageScreen.tsx'), 'LinkageScreen'),
  },
  {
    path: '/shared-items',
    component: lazyRouteComponent(
      () => import('../shared-item/SharedItemListScreen.tsx'),
      'SharedItemListScreen',
    ),
  },
  {
    path: '/shared-items/$id',
    component: lazyRouteComponent(() => import('../shared-item/SharedItemScreen.tsx'), 'SharedItemScreen'),
  },
  {
    path: '/help-requests',
    component: lazyRouteComponent(
      () => import('../help-request/HelpRequestListScreen.tsx'),
      'HelpRequestListScreen',
    ),
  },
  {
    path: '/help-requests/$id',
    component: lazyRouteComponent(() => import('../help-request/HelpRequestScreen.tsx'), 'HelpRequestScreen'),
  },
];
