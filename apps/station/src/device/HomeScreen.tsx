import { AppLink } from '@concord/ui/AppLink';
import { BigLink } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { type ReactNode, useEffect } from 'react';
import { keepPlaces } from '../opinion/usePlaces.ts';
import { to } from './useAddress.ts';
import { isKiosk } from './useKiosk.ts';
import { useStation } from './useStation.ts';

/** The first page: three things one can do. */
export function HomeScreen() {
  const [station] = useStation();
  const areaId = station?.areaId;
  useEffect(() => {
    if (areaId) keepPlaces(areaId);
  }, [areaId]);
  return (
    <>
      <h1>有话您说,件件有回音</h1>
      {!station && (
        <Card title="先选联络站">
          <p>选一次就记住了。也可以扫站里海报上的二维码。</p>
          <BigLink href={to('/stations')}>选择联络站</BigLink>
        </Card>
      )}
      <nav className="st-tiles" aria-label="可以做的事">
        <BigLink look="tile" icon={<Pen />} href={to(station ? '/write' : '/stations#write')}>
          反映情况
        </BigLink>
        <BigLink look="tile" icon={<Glass />} href={to('/query')}>
          查询进度
        </BigLink>
        <BigLink look="tile" icon={<Lines />} href={to('/results')}>
          成果公开
        </BigLink>
      </nav>
      {!isKiosk && (
        <p className="st-links">
          <AppLink href={to('/receipts')}>本机的回执</AppLink>
          {station && <AppLink href={to('/stations')}>换一个联络站</AppLink>}
        </p>
      )}
    </>
  );
}

const Icon = ({ children }: { children: ReactNode }) => (
  <svg
    viewBox="0 0 24 24"
    width="32"
    height="32"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    {children}
  </svg>
);
const Pen = () => (
  <Icon>
    <path d="M4 20l1-5L16 4l4 4L9 19z" />
  </Icon>
);
const Glass = () => (
  <Icon>
    <circle cx="10.5" cy="10.5" r="6.5" />
    <path d="M15.5 15.5L21 21" />
  </Icon>
);
const Lines = () => (
  <Icon>
    <path d="M4 6h16M4 12h16M4 18h10" />
  </Icon>
);
