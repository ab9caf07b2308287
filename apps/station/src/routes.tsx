import { lazy } from 'react';
import { HomeScreen } from './device/HomeScreen.tsx';
import type { Route } from './device/StationFrame.tsx';

const StationChoiceScreen = lazy(() =>
  import('./device/StationChoiceScreen.tsx').then((m) => ({ default: m.StationChoiceScreen })),
);
const PosterScreen = lazy(() =>
  import('./device/PosterScreen.tsx').then((m) => ({ default: m.PosterScreen })),
);
const WriteScreen = lazy(() => import('./opinion/WriteScreen.tsx').then((m) => ({ default: m.WriteScreen })));
const PlaceScreen = lazy(() => import('./opinion/PlaceScreen.tsx').then((m) => ({ default: m.PlaceScreen })));
const ContactScreen = lazy(() =>
  import('./opinion/ContactScreen.tsx').then((m) => ({ default: m.ContactScreen })),
);
const ReviewScreen = lazy(() =>
  import('./opinion/ReviewScreen.tsx').then((m) => ({ default: m.ReviewScreen })),
);
const ReceiptScreen = lazy(() =>
  import('./receipt/ReceiptScreen.tsx').then((m) => ({ default: m.ReceiptScreen })),
);
const ReceiptListScreen = lazy(() =>
  import('./receipt/ReceiptListScreen.tsx').then((m) => ({ default: m.ReceiptListScreen })),
);
const QueryScreen = lazy(() => import('./receipt/QueryScreen.tsx').then((m) => ({ default: m.QueryScreen })));
const ProgressScreen = lazy(() =>
  import('./receipt/ProgressScreen.tsx').then((m) => ({ default: m.ProgressScreen })),
);
const ResultScreen = lazy(() =>
  import('./result/ResultScreen.tsx').then((m) => ({ default: m.ResultScreen })),
);
const DeskScreen = lazy(() => import('./desk/DeskScreen.tsx').then((m) => ({ default: m.DeskScreen })));

/** Every screen but the first comes when it is gone to. */
export const routes: readonly Route[] = [
  { path: /^\/$/, title: '首页', Screen: HomeScreen },
  { path: /^\/stations$/, title: '选择联络站', Screen: StationChoiceScreen },
  { path: /^\/s\/[^/]+$/, title: '联络站', Screen: PosterScreen },
  { path: /^\/write$/, title: '反映情况', Screen: WriteScreen },
  { path: /^\/write\/place$/, title: '反映情况:地点和照片', Screen: PlaceScreen },
  { path: /^\/write\/contact$/, title: '反映情况:联系方式', Screen: ContactScreen },
  { path: /^\/write\/review$/, title: '反映情况:提交', Screen: ReviewScreen },
  { path: /^\/receipt$/, title: '回执', Screen: ReceiptScreen },
  { path: /^\/receipts$/, title: '本机的回执', Screen: ReceiptListScreen },
  { path: /^\/query$/, title: '查询进度', Screen: QueryScreen },
  { path: /^\/r$/, title: '办理进度', Screen: ProgressScreen },
  { path: /^\/results$/, title: '成果公开', Screen: ResultScreen },
  { path: /^\/desk(\/\w+)?$/, title: '工作台', Screen: DeskScreen },
];
