import { readKept, useKept } from '@concord/ui/kept';

export type ChosenStation = {
  code: string;
  name: string;
  committeeId: string;
  /** The county or zone it stands in. */
  areaId: string;
};

const key = 'concord.station';

function parse(text: string | undefined): ChosenStation | undefined {
  try {
    const kept = JSON.parse(text ?? '') as Partial<ChosenStation> | null;
    const { code, name, committeeId, areaId = committeeId } = kept ?? {};
    return code && name && committeeId && areaId ? { code, name, committeeId, areaId } : undefined;
  } catch {
    return undefined;
  }
}

/** The station this device belongs to, kept on the device. */
export function useStation(): [ChosenStation | undefined, (station: ChosenStation) => void] {
  const [kept, keep] = useKept(key, '');
  return [parse(kept), (station) => keep(JSON.stringify(station))];
}

export const readStation = (): ChosenStation | undefined => parse(readKept(key));
