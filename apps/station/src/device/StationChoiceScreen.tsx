import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { lazy, Suspense, useState } from 'react';
import { countyOf, placeOf, stationCodeIn } from './format.ts';
import { FailedPanel, LoadingPanel } from './StatePanel.tsx';
import { StationCodeForm } from './StationCodeForm.tsx';
import { go, useAddress } from './useAddress.ts';
import { type ChosenStation, useStation } from './useStation.ts';
import { useStations } from './useStations.ts';

const ScanPanel = lazy(() => import('./ScanPanel.tsx').then((m) => ({ default: m.ScanPanel })));

/** By the poster's code, or county first and then station; the choice stays on this device. The fragment says where one was going. */
export function StationChoiceScreen() {
  const { fragment } = useAddress();
  const [, choose] = useStation();
  const [area, setArea] = useState<string>();
  const asked = useStations();
  if (asked.state === 'loading') return <LoadingPanel />;
  if (asked.state === 'failed') return <FailedPanel sentence={asked.sentence} again={asked.again} />;
  const chooseAndGo = ({ code, name, committeeId, areaId }: ChosenStation) => {
    choose({ code, name, committeeId, areaId });
    go(`/${fragment}`, { replace: true });
  };
  /** Whether there is such a station; if so, it is chosen. */
  const chooseByCode = (text: string): boolean => {
    const code = stationCodeIn(text)?.toLowerCase();
    const station = asked.data.find((one) => one.code.toLowerCase() === code);
    if (station) chooseAndGo(station);
    return station !== undefined;
  };
  if (!area)
    return (
      <>
        <h1>您在哪个县区?</h1>
        <ScanBar onText={chooseByCode} />
        <AreaList areas={areasOf(asked.data)} onArea={setArea} />
        <StationCodeForm onCode={chooseByCode} />
      </>
    );
  return (
    <>
      <h1>哪个联络站?</h1>
      <ul className="st-choices">
        {asked.data
          .filter(({ areaId }) => areaId === area)
          .map((station) => (
            <li key={station.code}>
              <BigButton look="plain" onClick={() => chooseAndGo(station)}>
                {placeOf(station.name)}
              </BigButton>
            </li>
          ))}
      </ul>
      <div className="st-row">
        <BigButton look="plain" onClick={() => setArea(undefined)}>
          重选县区
        </BigButton>
      </div>
    </>
  );
}

type Areas = readonly (readonly [id: string, name: string])[];

const areasOf = (stations: readonly { areaId: string; area: string }[]): Areas => [
  ...new Map(stations.map(({ areaId, area }) => [areaId, countyOf(area)])),
];

function AreaList({ areas, onArea }: { areas: Areas; onArea: (id: string) => void }) {
  if (areas.length === 0) return <p>还没有开设联络站。</p>;
  return (
    <ul className="st-choices">
      {areas.map(([id, name]) => (
        <li key={id}>
          <BigButton look="plain" onClick={() => onArea(id)}>
            {name}
          </BigButton>
        </li>
      ))}
    </ul>
  );
}

/** 扫码, with the camera of this device. */
function ScanBar({ onText }: { onText: (text: string) => boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [isUnknown, setUnknown] = useState(false);
  return (
    <>
      <BigButton
        look="plain"
        icon={<ScanIcon />}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
          setUnknown(false);
        }}
      >
        扫海报上的二维码
      </BigButton>
      {isUnknown && (
        <Notice tone="warn" title="这不是联络站海报上的二维码" live>
          请扫站里海报上的那一个,或在下面的名单里选。
        </Notice>
      )}
      {isOpen && (
        <Suspense fallback={<LoadingPanel />}>
          <ScanPanel
            onText={(text) => {
              setOpen(false);
              setUnknown(!onText(text));
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

const ScanIcon = () => (
  <svg
    viewBox="0 0 24 24"
    width="28"
    height="28"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5M4 12h16" />
  </svg>
);
