import { countyOf } from '../device/format.ts';
import { visitor } from '../device/trpc.ts';
import { keepAhead, useAsked } from '../device/useAsked.ts';
import { keepStations } from '../device/useStations.ts';

const askAreas = () => visitor.organization.areas.query();
const askTownships = (areaId: string) => visitor.organization.townships.query({ areaId });
const nameOfTownships = (areaId: string) => `townships.${areaId}`;

/** A county or a functional zone. */
export type Area = {
  id: string;
  name: string;
  committeeId: string;
  tile: { col: number; row: number } | null;
};
export type Places = {
  /** `undefined` while they are asked for. */
  areas: readonly Area[] | undefined;
  townships: readonly { id: string; name: string }[] | undefined;
  /** There is no list, on the network or on the device: the place is written by hand. */
  isMissing: boolean;
};

/** Counties and zones, and the townships of one. */
export function usePlaces(areaId: string | undefined): Places {
  const areas = useAsked('areas', askAreas, { keepAs: 'areas' });
  const townships = useAsked(
    nameOfTownships(areaId ?? ''),
    async () => (areaId ? askTownships(areaId) : []),
    areaId ? { keepAs: nameOfTownships(areaId) } : {},
  );
  return {
    areas:
      areas.state === 'ready'
        ? areas.data.map(({ name, ...area }) => ({ ...area, name: countyOf(name) }))
        : undefined,
    townships: townships.state === 'ready' ? townships.data : undefined,
    isMissing: areas.state === 'failed' || townships.state === 'failed',
  };
}

/** Asks while there is a network for what writing without one will need. */
export function keepPlaces(areaId: string): void {
  keepStations();
  keepAhead('areas', askAreas);
  keepAhead(nameOfTownships(areaId), () => askTownships(areaId));
}
