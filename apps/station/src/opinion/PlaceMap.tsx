import { TileChoice } from '@concord/ui/picture/TileChoice';
import { BigButton } from '@concord/ui/public/BigButton';
import { useEffect, useRef, useState } from 'react';
import { LoadingPanel } from '../device/StatePanel.tsx';
import type { PlaceChoice } from './PlacePanel.tsx';
import type { Area } from './usePlaces.ts';

/** The county on a picture of the city, then the township among those of the county. */
export function PlaceMap({ places, areaId, townshipId, onArea, onTownship }: PlaceChoice) {
  const { areas = [], townships } = places;
  const [isOfCity, setOfCity] = useState(false);
  const area = areas.find(({ id }) => id === areaId);
  const heading = useFocusOnTurn(isOfCity || !area);
  if (isOfCity || !area)
    return (
      <section className="st-map" aria-labelledby="map-title">
        <h2 id="map-title" ref={heading} tabIndex={-1}>
          在哪个县区?
        </h2>
        <AreaTiles
          areas={areas}
          areaId={areaId}
          onArea={(id) => {
            onArea(id);
            setOfCity(false);
          }}
        />
        <p className="st-note">示意图,只表示大致方位。</p>
      </section>
    );
  const chosen = townships?.find(({ id }) => id === townshipId);
  return (
    <section className="st-map" aria-labelledby="map-title">
      <div className="st-kept">
        <h2 id="map-title" ref={heading} tabIndex={-1}>
          {area.name}
        </h2>
        <BigButton look="plain" onClick={() => setOfCity(true)}>
          换县区
        </BigButton>
      </div>
      {townships ? (
        <NameTiles label="乡镇和街道" named={townships} current={townshipId} onChoose={onTownship} />
      ) : (
        <LoadingPanel />
      )}
      <p role="status">{chosen ? `已选:${chosen.name}` : '点一下您要说的乡镇或街道。'}</p>
    </section>
  );
}

type AreaTilesProps = {
  areas: readonly Area[];
  areaId: string | undefined;
  onArea: (id: string) => void;
};

/** Those with a place in the picture in the picture, the others under it. */
function AreaTiles({ areas, areaId, onArea }: AreaTilesProps) {
  const tiles = areas.flatMap(({ id, name, tile }) => (tile ? [{ code: id, name, ...tile }] : []));
  const others = areas.filter(({ tile }) => !tile);
  return (
    <>
      {tiles.length > 0 && <TileChoice label="县区" tiles={tiles} current={areaId} onChoose={onArea} />}
      {others.length > 0 && (
        <NameTiles label="不在图上的" named={others} current={areaId} onChoose={onArea} />
      )}
    </>
  );
}

type NameTilesProps = {
  label: string;
  named: readonly { id: string; name: string }[];
  current: string | undefined;
  onChoose: (id: string) => void;
};

/** One beside the other, in the order they come in: the codes put streets before towns before townships. */
function NameTiles({ label, named, current, onChoose }: NameTilesProps) {
  return (
    <ul className="st-names" aria-label={label}>
      {named.map(({ id, name }) => (
        <li key={id}>
          <BigButton look="plain" aria-pressed={id === current} onClick={() => onChoose(id)}>
            {name}
          </BigButton>
        </li>
      ))}
    </ul>
  );
}

/** When one picture takes the place of the other, the keyboard goes along. */
function useFocusOnTurn(isOfCity: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const last = useRef(isOfCity);
  useEffect(() => {
    if (last.current === isOfCity) return;
    last.current = isOfCity;
    heading.current?.focus();
  }, [isOfCity]);
  return heading;
}
