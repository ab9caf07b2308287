import { lazy } from 'react';
import type { Route } from './device/address.tsx';
import { HomeScreen } from './device/HomeScreen.tsx';
import { WriteScreen } from './opinion/WriteScreen.tsx';

/** What is not on the first screen comes when it is gone to. */
export const routes: Route[] = [
  { path: '/write', Screen: WriteScreen },
  {
    path: '/query',
    Screen: lazy(() => import('./receipt/QueryScreen.tsx').then((m) => ({ default: m.QueryScreen }))),
  },
  {
    path: '/receipts',
    Screen: lazy(() =>
      import('./receipt/ReceiptListScreen.tsx').then((m) => ({ default: m.ReceiptListScreen })),
    ),
  },
  {
    path: '/results',
    Screen: lazy(() => import('./result/ResultScreen.tsx').then((m) => ({ default: m.ResultScreen }))),
  },
  {
    path: '/stations',
    Screen: lazy(() =>
      import('./device/StationChoiceScreen.tsx').then((m) => ({ default: m.StationChoiceScreen })),
    ),
  },
  {
    path: '/desk',
    Screen: lazy(() => import('./desk/DeskScreen.tsx').then((m) => ({ default: m.DeskScreen }))),
  },
  { path: '/', Screen: HomeScreen },
];
