import { BigLink } from '@concord/ui/public/BigButton';
import { useEffect } from 'react';
import { FailedPanel, LoadingPanel } from './StatePanel.tsx';
import { visitor } from './trpc.ts';
import { go, to, useAddress } from './useAddress.ts';
import { useAsked } from './useAsked.ts';
import { useStation } from './useStation.ts';

/** The address on a station's poster: chooses the station and goes to the start. */
export function PosterScreen() {
  const { path } = useAddress();
  const code = path.split('/').at(-1) ?? '';
  const [, choose] = useStation();
  const asked = useAsked(code, () => visitor.organization.stationByCode.query({ code }));
  const station = asked.state === 'ready' ? asked.data : undefined;
  // `choose` is new at every drawing
  useEffect(() => {
    if (!station) return;
    const { name, committeeId, areaId } = station;
    choose({ code: station.code, name, committeeId, areaId });
    go('/', { replace: true });
  }, [station]);
  if (asked.state !== 'failed') return <LoadingPanel />;
  if (asked.isMissing)
    return (
      <>
        <h1>没有找到这个联络站</h1>
        <p>海报上的编号可能已经停用,请从名单里选一个站。</p>
        <BigLink href={to('/stations')}>从名单里选</BigLink>
      </>
    );
  return (
    <>
      <h1>现在打不开这个联络站</h1>
      <FailedPanel sentence={asked.sentence} again={asked.again} />
      <BigLink look="plain" href={to('/stations')}>
        从名单里选
      </BigLink>
    </>
  );
}
