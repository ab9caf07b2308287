import { AppLink } from '@concord/ui/AppLink';
import { BigLink } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { to } from './address.tsx';
import { useStation } from './station.tsx';

/** The first page: three things one can do. */
export function HomeScreen() {
  const [station] = useStation();
  return (
    <>
      <h1 className="st-title">有事您说,件件有回音</h1>
      {!station && (
        <Card>
          <p>请先选择您所在的联络站,或扫描站里海报上的二维码。</p>
          <BigLink href={to('/stations')}>选择联络站</BigLink>
        </Card>
      )}
      <nav className="st-tiles" aria-label="可以做的事">
        <BigLink look="tile" icon={<Pen />} href={to(station ? '/write' : '/stations')}>
          反映情况
        </BigLink>
        <BigLink look="tile" icon={<Glass />} href={to('/query')}>
          查询进度
        </BigLink>
        <BigLink look="tile" icon={<Lines />} href={to('/results')}>
          成果公开
        </BigLink>
      </nav>
      <p className="st-links">
        <AppLink href={to('/receipts')}>本机的回执</AppLink>
        {station && <AppLink href={to('/stations')}>换一个联络站</AppLink>}
      </p>
    </>
  );
}

const Pen = () => (
  <svg
    viewBox="0 0 24 24"
    width="32"
    height="32"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="M4 20l1-5L16 4l4 4L9 19z" />
  </svg>
);
const Glass = () => (
  <svg
    viewBox="0 0 24 24"
    width="32"
    height="32"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <circle cx="10.5" cy="10.500" r="6.500" />
    <path d="M15.500 15.500L21 21" />
  </svg>
);
const Lines = () => (
  <svg
    viewBox="0 0 24 24"
    width="32"
    height="32"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="M4 6h16M4 12h16M4 18h10" />
  </svg>
);
