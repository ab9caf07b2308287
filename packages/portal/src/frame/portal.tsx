import type { MenuItem } from '@concord/ui/staff/StaffFrame';
import { ErrorState, ForbiddenState, PageSkeleton } from '@concord/ui/staff/States';
import { StaffTheme } from '@concord/ui/theme';
import { QueryClientProvider } from '@tanstack/react-query';
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  RouterProvider,
} from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Me } from '../session/session.tsx';
import { queryClient } from '../trpc.tsx';
import { linkageScreens } from './linkage.tsx';
import { PortalFrame } from './PortalFrame.tsx';

/** A screen that is loaded when it is gone to. */
export type Screen = { path: string; component: RouteComponent };

/** Screens both staff portals have, each a chunk of its own. */
export const sharedScreens: Screen[] = [
  ...linkageScreens,
  {
    path: '/',
    component: lazyRouteComponent(() => import('../workbench/WorkbenchScreen.tsx'), 'WorkbenchScreen'),
  },
  {
    path: '/activities',
    component: lazyRouteComponent(() => import('../activity/ActivityListScreen.tsx'), 'ActivityListScreen'),
  },
  {
    path: '/activities/new',
    component: lazyRouteComponent(() => import('../activity/ActivityNewScreen.tsx'), 'ActivityNewScreen'),
  },
  {
    path: '/activities/resolutions',
    component: lazyRouteComponent(
      () => import('../resolution/ResolutionListScreen.tsx'),
      'ResolutionListScreen',
    ),
  },
  {
    path: '/activities/resolutions/$id',
    component: lazyRouteComponent(() => import('../resolution/ResolutionScreen.tsx'), 'ResolutionScreen'),
  },
  {
    path: '/activities/$id',
    component: lazyRouteComponent(() => import('../activity/ActivityScreen.tsx'), 'ActivityScreen'),
  },
  {
    path: '/activities/$id/minutes',
    component: lazyRouteComponent(() => import('../activity/MinutesScreen.tsx'), 'MinutesScreen'),
  },
  {
    path: '/ties',
    component: lazyRouteComponent(() => import('../tie/TieBoardScreen.tsx'), 'TieBoardScreen'),
  },
  {
    path: '/ties/$id',
    component: lazyRouteComponent(() => import('../tie/TieScreen.tsx'), 'TieScreen'),
  },
  {
    path: '/opinions',
    component: lazyRouteComponent(() => import('../opinion/OpinionListScreen.tsx'), 'OpinionListScreen'),
  },
  {
    path: '/opinions/$id',
    component: lazyRouteComponent(() => import('../opinion/OpinionScreen.tsx'), 'OpinionScreen'),
  },
  {
    path: '/themes',
    component: lazyRouteComponent(() => import('../theme/ThemeListScreen.tsx'), 'ThemeListScreen'),
  },
  {
    path: '/themes/$id',
    component: lazyRouteComponent(() => import('../theme/ThemeScreen.tsx'), 'ThemeScreen'),
  },
  {
    path: '/assignments',
    component: lazyRouteComponent(
      () => import('../assignment/AssignmentListScreen.tsx'),
      'AssignmentListScreen',
    ),
  },
  {
    path: '/assignments/$id',
    component: lazyRouteComponent(() => import('../assignment/AssignmentScreen.tsx'), 'AssignmentScreen'),
  },
  {
    path: '/assignments/$id/letter',
    component: lazyRouteComponent(() => import('../assignment/LetterScreen.tsx'), 'LetterScreen'),
  },
  {
    path: '/documents/$id',
    component: lazyRouteComponent(() => import('../document/DocumentScreen.tsx'), 'DocumentScreen'),
  },
  {
    path: '/documents/$id/versions/$number',
    component: lazyRouteComponent(() => import('../document/VersionScreen.tsx'), 'VersionScreen'),
  },
  {
    path: '/issue-lists',
    component: lazyRouteComponent(() => import('../issue-list/IssueListsScreen.tsx'), 'IssueListsScreen'),
  },
  {
    path: '/issue-lists/$id',
    component: lazyRouteComponent(() => import('../issue-list/IssueBoardScreen.tsx'), 'IssueBoardScreen'),
  },
  {
    path: '/issue-lists/$id/print',
    component: lazyRouteComponent(() => import('../issue-list/IssuePrintScreen.tsx'), 'IssuePrintScreen'),
  },
  {
    path: '/issues',
    component: lazyRouteComponent(() => import('../issue/IssueListScreen.tsx'), 'IssueListScreen'),
  },
  {
    path: '/issues/$id',
    component: lazyRouteComponent(() => import('../issue/IssueScreen.tsx'), 'IssueScreen'),
  },
  {
    path: '/joint-matters',
    component: lazyRouteComponent(
      () => import('../joint-matter/JointMatterListScreen.tsx'),
      'JointMatterListScreen',
    ),
  },
  {
    path: '/joint-matters/new',
    component: lazyRouteComponent(() => import('../joint-matter/ProposeScreen.tsx'), 'ProposeScreen'),
  },
  {
    path: '/joint-matters/$id',
    component: lazyRouteComponent(() => import('../joint-matter/JointMatterScreen.tsx'), 'JointMatterScreen'),
  },
  {
    path: '/flow-back',
    component: lazyRouteComponent(() => import('../lineage/FlowBackScreen.tsx'), 'FlowBackScreen'),
  },
  {
    path: '/contributions/$id',
    component: lazyRouteComponent(
      () => import('../contribution/ContributionScreen.tsx'),
      'ContributionScreen',
    ),
  },
  {
    path: '/plenary',
    component: lazyRouteComponent(() => import('../plenary/PlenaryListScreen.tsx'), 'PlenaryListScreen'),
  },
  {
    path: '/plenary/new',
    component: lazyRouteComponent(() => import('../plenary/PlenaryNewScreen.tsx'), 'PlenaryNewScreen'),
  },
  {
    path: '/plenary/$id',
    component: lazyRouteComponent(() => import('../plenary/PlenaryRecordScreen.tsx'), 'PlenaryRecordScreen'),
  },
  {
    path: '/plenary/$id/report',
    component: lazyRouteComponent(() => import('../plenary/PlenaryReportScreen.tsx'), 'PlenaryReportScreen'),
  },
  {
    path: '/suggestions/$id',
    component: lazyRouteComponent(() => import('../plenary/SuggestionScreen.tsx'), 'SuggestionScreen'),
  },
  {
    path: '/outcomes',
    component: lazyRouteComponent(() => import('../outcome/OutcomeListScreen.tsx'), 'OutcomeListScreen'),
  },
  {
    path: '/outcomes/new',
    component: lazyRouteComponent(() => import('../outcome/OutcomeNewScreen.tsx'), 'OutcomeNewScreen'),
  },
  {
    path: '/outcomes/$id',
    component: lazyRouteComponent(() => import('../outcome/OutcomeScreen.tsx'), 'OutcomeScreen'),
  },
  {
    path: '/dispatches',
    component: lazyRouteComponent(() => import('../dispatch/DispatchListScreen.tsx'), 'DispatchListScreen'),
  },
  {
    path: '/dispatches/new',
    component: lazyRouteComponent(() => import('../dispatch/DispatchNewScreen.tsx'), 'DispatchNewScreen'),
  },
  {
    path: '/dispatches/$id',
    component: lazyRouteComponent(() => import('../dispatch/DispatchScreen.tsx'), 'DispatchScreen'),
  },
  {
    path: '/dispatches/$id/paper',
    component: lazyRouteComponent(() => import('../dispatch/PaperScreen.tsx'), 'PaperScreen'),
  },
  {
    path: '/supervisions',
    component: lazyRouteComponent(
      () => import('../supervision/SupervisionListScreen.tsx'),
      'SupervisionListScreen',
    ),
  },
  {
    path: '/supervisions/$id',
    component: lazyRouteComponent(() => import('../supervision/SupervisionScreen.tsx'), 'SupervisionScreen'),
  },
  {
    path: '/follow-ups',
    component: lazyRouteComponent(() => import('../follow-up/FollowUpListScreen.tsx'), 'FollowUpListScreen'),
  },
  {
    path: '/notices',
    component: lazyRouteComponent(() => import('../notice/NoticeListScreen.tsx'), 'NoticeListScreen'),
  },
  {
    path: '/statistics',
    component: lazyRouteComponent(() => import('../statistics/StatisticsScreen.tsx'), 'StatisticsScreen'),
  },
  {
    path: '/report',
    component: lazyRouteComponent(() => import('../statistics/ReportScreen.tsx'), 'ReportScreen'),
  },
  {
    path: '/organizations',
    component: lazyRouteComponent(
      () => import('../organization/OrganizationScreen.tsx'),
      'OrganizationScreen',
    ),
  },
  {
    path: '/imports',
    component: lazyRouteComponent(() => import('../import/ImportListScreen.tsx'), 'ImportListScreen'),
  },
  {
    path: '/imports/$id',
    component: lazyRouteComponent(() => import('../import/ImportScreen.tsx'), 'ImportScreen'),
  },
  {
    path: '/rules',
    component: lazyRouteComponent(() => import('../regulation/RegulationScreen.tsx'), 'RegulationScreen'),
  },
  {
    path: '/audit',
    component: lazyRouteComponent(() => import('../audit/AuditScreen.tsx'), 'AuditScreen'),
  },
  {
    path: '/account',
    component: lazyRouteComponent(() => import('../account/AccountScreen.tsx'), 'AccountScreen'),
  },
];

type PortalOptions = { base: string; screens: readonly Screen[]; extra?: (me: Me) => MenuItem[] };

/** Starts a staff portal in the page's #root. */
export function startPortal({ base, screens, extra }: PortalOptions): void {
  const root = createRootRoute({
    component: () => <PortalFrame base={base} {...(extra && { extra })} />,
    notFoundComponent: () => <ForbiddenState />,
    errorComponent: () => (
      <ErrorState onRetry={() => window.location.reload()}>
        页面出错了,请重新打开;已提交的内容没有丢失。
      </ErrorState>
    ),
  });
  const routes = screens.map(({ path, component }) =>
    createRoute({ getParentRoute: () => root, path, component }),
  );
  const router = createRouter({
    routeTree: root.addChildren(routes),
    basepath: base,
    defaultPendingComponent: () => <PageSkeleton />,
  });
  const element = document.getElementById('root');
  if (!element) return;
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <StaffTheme>
          <RouterProvider router={router} />
        </StaffTheme>
      </QueryClientProvider>
    </StrictMode>,
  );
}
