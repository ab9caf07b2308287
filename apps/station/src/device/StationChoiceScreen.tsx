import { BigButton } from '@concord/ui/public/BigButton';
import { Card } from '@concord/ui/public/Card';
import { Notice } from '@concord/ui/public/Notice';
import { useState } from 'react';
import { go } from './address.tsx';
import { client, useAsked } from './client.tsx';
import { useStation } from './station.tsx';

/** County first, then station; the choice stays on this device. */
export function StationChoiceScreen() {
  const [, choose] = useStation();
  const [county, setCounty] = useState<string>();
  const stations = useAsked('stations', () => client.organization.stations.query({}));
  if (stations.state === 'loading') return <p role="status">正在打开…</p>;
  if (stations.state === 'failed')
    return (
      <Notice tone="error" title="没有打开">
        {stations.sentence} <BigButton onClick={stations.again}>再试一次</BigButton>
      </Notice>
    );
  const counties = [
    ...new Map(stations.data.map(({ committeeId, committee }) => [committeeId, committee])).entries(),
  ];
  const shown = stations.data.filter(({ committeeId }) => committeeId === county);
  return (
    <>
      <h1 className="st-title">选择联络站</h1>
      {!county ? (
        <Card title="您在哪个县区?">
          <ul className="st-choices">
            {counties.map(([id, name]) => (
              <li key={id}>
                <BigButton look="plain" onClick={() => setCounty(id)}>
                  {name.replace('政协', '')}
                </BigButton>
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        <Card title="哪个联络站?">
          <ul className="st-choices">
            {shown.map(({ code, name }) => (
              <li key={code}>
                <BigButton
                  look="plain"
                  onClick={() => {
                    choose({ code, name });
                    go('/');
                  }}
                >
                  {name.replace('社情民意联络站', '')}
                </BigButton>
              </li>
            ))}
          </ul>
          <BigButton look="plain" onClick={() => setCounty(undefined)}>
            重选县区
          </BigButton>
        </Card>
      )}
    </>
  );
}
