import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZonedTime } from '../../main/resources/web/chart/zoned-time.js';

const at = (/** @type {string} */ instant) => Date.parse(instant);

/** The library's weights of a mark. */
const [HOUR, DAY] = [30, 50];

test('a day begins at midnight of the zone', () => {
  const hours = ['2024-03-05T22:00:00Z', '2024-03-05T23:00:00Z', '2024-03-06T00:00:00Z', '2024-03-06T01:00:00Z'];
  const weights = (/** @type {boolean} */ intraday, /** @type {string} */ zone) => {
    const points = hours.map((hour) => ({ originalTime: at(hour) / 1000, timeWeight: /** @type {any} */ (0) }));
    const time = new ZonedTime();
    time.useZone(intraday, zone);
    time.fillWeightsForPoints(points, 1);
    return points.slice(1).map(({ timeWeight }) => timeWeight);
  };
  assert.deepEqual(weights(true, 'Europe/Berlin'), [DAY, HOUR, HOUR]);
  assert.deepEqual(weights(true, 'UTC'), [HOUR, DAY, HOUR]);
  assert.deepEqual(weights(false, 'Europe/Berlin'), [HOUR, DAY, HOUR]);
});
