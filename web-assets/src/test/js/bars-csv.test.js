import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barsCsv } from '../../main/resources/web/format/bars-csv.js';

const TIME = Date.parse('2024-03-13T00:00:00Z') / 1000;

test('bars are written as the server writes them', () => {
  const bars = [
    { date: '2024-03-13', time: TIME, open: 65100.5, high: 65101.5, low: 65099.5, close: 65100.5, volume: 1.5 },
    { date: '2024-03-14', time: TIME + 86_400, open: null, high: null, low: null, close: 1.5e-7, volume: null },
  ];
  assert.equal(
    barsCsv(bars),
    'time,open,high,low,close,volume\n' +
      '2024-03-13T00:00:00Z,65100.5,65101.5,65099.5,65100.5,1.5\n' +
      '2024-03-14T00:00:00Z,,,,0.00000015,\n',
  );
});

test('a bar that is still forming is left out', () => {
  const forming = { date: '', time: TIME, open: 1, high: 1, low: 1, close: 1, volume: 1, closed: false };
  assert.equal(barsCsv([forming]), 'time,open,high,low,close,volume\n');
});
