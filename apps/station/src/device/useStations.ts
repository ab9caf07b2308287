import { visitor } from './trpc.ts';
import { keepAhead, useAsked } from './useAsked.ts';

// Not the name an earlier version kept another shape under.
const name = 'station-list';
const ask = () => visitor.organization.stations.query({});

/** Every station that takes in, also without a network. */
export const useStations = () => useAsked('stations', ask, { keepAs: name });

export const keepStations = (): void => keepAhead(name, ask);
