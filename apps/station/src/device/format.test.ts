import { expect, test } from 'vitest';
import { stationCodeIn } from './format.ts';

test('a poster’s picture names its station, whatever the address of the platform', () => {
  expect(stationCodeIn('https://tongxin.example.gov.cn/station/s/130724100s1')).toBe('130724100s1');
  expect(stationCodeIn('http://10.1.2.3:4300/station/s/130724100s1?from=poster')).toBe('130724100s1');
});

test('a typed code is taken as people type it', () => {
  expect(stationCodeIn(' 130724100S1 ')).toBe('130724100S1');
  expect(stationCodeIn('130724100s1')).toBe('130724100s1');
});

test('what is no station’s code is none', () => {
  expect(stationCodeIn('https://example.com/pay?to=130724100s1')).toBeUndefined();
  expect(stationCodeIn('https://tongxin.example.gov.cn/station/r#7K3MP9QXD4')).toBeUndefined();
  expect(stationCodeIn('平定堡镇')).toBeUndefined();
  expect(stationCodeIn('')).toBeUndefined();
});
