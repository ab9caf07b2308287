import { BigButton } from '@concord/ui/public/BigButton';
import { useState } from 'react';
import { countyOf, placeOf } from './format.ts';
import { FailedPanel, LoadingPanel } from './StatePanel.tsx';
import { visitor } from './trpc.ts';
import { go, useAddress } from './useAddress.ts';
import { useAsked } from './useAsked.ts';
import { useStation } from './useStation.ts';

/** County first, then station; the choice stays on this device. The fragment says where one was going. */
export function StationChoiceScreen() {
  const { fragment } = useAddress();
  const [, choose] = useStation();
  const [county, setCounty] = useState<string>();
  const asked = useAsked('stations', () => visitor.organization.stations.query({}), { keepAs: 'stations' });
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const counties = [...new Map(asked.data.map(({ committeeId, committee }) => [committeeId, committee]))];
  const stations = asked.data.filter(({ committeeId }) => committeeId === county);
  if (!county)
    return (
      <>
        <h1>您在哪个县区?</h1>
        {counties.length === 0 && <p>还没有开设联络站。</p>}
        <ul className="st-choices">
          {counties.map(([id, name]) => (
            <li key={id}>
              <BigButton look="plain" onClick={() => setCounty(id)}>
                {countyOf(name)}
              </BigButton>
            </li>
          ))}
        </ul>
        <p className="st-note">也可以用手机扫一扫站里海报上的二维码,直接到那个站。</p>
      </>
    );
  return (
    <>
      <h1>哪个联络站?</h1>
      <ul className="st-choices">
        {stations.map(({ code, name, committeeId }) => (
          <li key={code}>
            <BigButton
              look="plain"
              onClick={() => {
                choose({ code, name, committeeId });
                go(`/${fragment}`, { replace: true });
              }}
            >
              {placeOf(name)}
            </BigButton>
          </li>
        ))}
      </ul>
      <div className="st-row">
        <BigButton look="plain" onClick={() => setCounty(undefined)}>
          重选县区
        </BigButton>
      </div>
    </>
  );
}
