import { readKept, useKept } from '@concord/ui/kept';

export type ChosenStation = { code: string; name: string };

const key = 'concord.station';
const parse = (text: string): ChosenStation | undefined => {
  const [code, name] = text.split('|');
  return code && name ? { code, name } : undefined;
};

/** The station this device belongs to, kept on the device. */
export function useStation(): [ChosenStation | undefined, (station: ChosenStation) => void] {
  const [kept, keep] = useKept(key, '');
  return [parse(kept), ({ code, name }) => keep(`${code}|${name}`)];
}

export const readStation = (): ChosenStation | undefined => parse(readKept(key) ?? '');
