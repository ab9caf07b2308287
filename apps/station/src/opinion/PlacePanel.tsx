import { BigButton } from '@concord/ui/public/BigButton';
import { Notice } from '@concord/ui/public/Notice';
import { SelectField } from '@concord/ui/public/SelectField';
import { TextField } from '@concord/ui/public/TextField';
import { lazy, Suspense, useId, useState } from 'react';
import type { Draft } from '../device/offline.ts';
import { LoadingPanel } from '../device/StatePanel.tsx';
import type { ChosenStation } from '../device/useStation.ts';
import './place.css';
import type { DraftOf } from './useDraft.ts';
import { type Places, usePlaces } from './usePlaces.ts';

const PlaceMap = lazy(() => import('./PlaceMap.tsx').then((m) => ({ default: m.PlaceMap })));

type PlacePanelProps = {
  keeper: DraftOf;
  draft: Draft;
  /** The station one is at. */
  home: ChosenStation | undefined;
  error?: string | undefined;
};

/** Where it is: a township from the list or tapped on a picture, and the spot in one's own words. */
export function PlacePanel({ keeper, draft, home, error }: PlacePanelProps) {
  const chosen = draft.township;
  const [areaId, setAreaId] = useState(chosen?.areaId ?? home?.areaId);
  const places = usePlaces(areaId);
  const chooseArea = (id: string) => {
    setAreaId(id || undefined);
    if (chosen && chosen.areaId !== id) keeper.write({ township: null });
  };
  const chooseTownship = (id: string) => {
    const found = places.townships?.find((one) => one.id === id);
    const area = places.areas?.find((one) => one.id === areaId);
    if (!found || !area) return keeper.write({ township: null });
    const { name, committeeId } = area;
    keeper.write({ township: { id, name: found.name, areaId: area.id, area: name, committeeId } });
  };
  return (
    <>
      {!places.isMissing && (
        <ChoicePanel
          places={places}
          areaId={areaId}
          townshipId={chosen?.id}
          onArea={chooseArea}
          onTownship={chooseTownship}
        />
      )}
      {chosen && home && chosen.committeeId !== home.committeeId && (
        <Notice title={`这个地方在${chosen.area}`}>
          不归本站所在的县区管,也可以在这里反映,收到后会转给当地办理。
        </Notice>
      )}
      <TextField
        id="place"
        label={places.isMissing ? '乡镇、村或街道、小区' : '村、小区或具体地点'}
        hint="例如:三道沟村村口"
        optional
        value={draft.place}
        onValue={(place) => keeper.write({ place })}
        input={{ autoComplete: 'off', enterKeyHint: 'next' }}
        {...(error && { error })}
      />
    </>
  );
}

export type PlaceChoice = {
  places: Places;
  areaId: string | undefined;
  townshipId: string | undefined;
  onArea: (id: string) => void;
  onTownship: (id: string) => void;
};

const awaited = '正在取名单…';

/** Two lists, and the same two choices as a picture. */
function ChoicePanel(choice: PlaceChoice) {
  const { places, areaId, townshipId, onArea, onTownship } = choice;
  const { areas, townships } = places;
  const [isMapOpen, setMapOpen] = useState(false);
  const mapId = useId();
  return (
    <>
      <div className="st-place">
        <SelectField
          id="area"
          label="县区"
          optional
          none={areas ? '请选择' : awaited}
          value={areas ? (areaId ?? '') : ''}
          options={(areas ?? []).map(({ id, name }) => [id, name])}
          onValue={onArea}
          disabled={!areas}
        />
        <SelectField
          id="township"
          label="乡镇或街道"
          optional
          none={areaId ? (townships ? '请选择' : awaited) : '请先选县区'}
          value={townships ? (townshipId ?? '') : ''}
          options={(townships ?? []).map(({ id, name }) => [id, name])}
          onValue={onTownship}
          disabled={!areaId || !townships}
        />
      </div>
      <div className="st-row">
        <BigButton
          look="plain"
          icon={<TilesIcon />}
          aria-expanded={isMapOpen}
          aria-controls={mapId}
          disabled={!areas}
          onClick={() => setMapOpen(!isMapOpen)}
        >
          {isMapOpen ? '收起图' : '在图上点乡镇'}
        </BigButton>
      </div>
      <div id={mapId} hidden={!isMapOpen}>
        {isMapOpen && (
          <Suspense fallback={<LoadingPanel />}>
            <PlaceMap {...choice} />
          </Suspense>
        )}
      </div>
    </>
  );
}

const TilesIcon = () => (
  <svg
    viewBox="0 0 24 24"
    width="28"
    height="28"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    aria-hidden="true"
  >
    <path d="M4 4h7v7H4zM13 8h7v7h-7zM6 13h5v7H6zM13 17h5v3h-5z" />
  </svg>
);
