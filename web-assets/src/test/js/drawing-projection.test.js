import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DrawingProjection } from '../../main/resources/web/chart/drawing-projection.js';
import { at, hourly } from './market.js';

const ASSET = { scale: 2 };
/** 14:30 to 20:30 on a Friday and again on Monday: seven bars of an hour each. */
const BARS = ['2024-03-01T14:30Z', '2024-03-04T14:30Z']
  .flatMap((opens) => hourly(opens, 7))
  .map((bar) => ({ ...bar, open: 100, high: 110, low: 90, close: 105 }));

/** Bars ten pixels wide, the first one in the middle of x = 50; a price of 200 at the top and two pixels for one of it. */
function projection(bars = BARS) {
  const prices = {
    priceToCoordinate: (/** @type {number} */ price) => (price > 0 ? (200 - price) * 2 : null),
    coordinateToPrice: (/** @type {number} */ y) => 200 - y / 2,
  };
  const api = { timeScale: () => ({ options: () => ({ barSpacing: 10 }) }) };
  const surface = { prices, api, view: { placeOf: (/** @type {number} */ logical) => 50 + logical * 10 } };
  return new DrawingProjection(/** @type {any} */ (surface), /** @type {any} */ ({ bars, interval: '1h', asset: ASSET }));
}

test('a time and a price have a place on the screen, and it leads back to them', () => {
  const point = projection().pointOf({ time: at('2024-03-01T16:30Z'), price: 120 });
  assert.deepEqual(point, { x: 70, y: 160 });
  assert.deepEqual(projection().anchorAt({ x: 70, y: 160 }, false), { time: at('2024-03-01T16:30Z'), price: 120 });
});

test('a time within a bar stands between two, a week-end has the width of one', () => {
  assert.equal(projection().pointOf({ time: at('2024-03-01T15:00Z'), price: 100 })?.x, 55);
  assert.equal(projection().pointOf({ time: at('2024-03-04T14:30Z'), price: 100 })?.x, 120);
});

test('what is pointed at beside a bar means the bar, also beyond the newest', () => {
  assert.equal(projection().anchorAt({ x: 74, y: 0 }, false).time, at('2024-03-01T16:30Z'));
  assert.equal(projection().anchorAt({ x: 76, y: 0 }, false).time, at('2024-03-01T17:30Z'));
  assert.equal(projection().anchorAt({ x: 200, y: 0 }, false).time, at('2024-03-04T22:30Z'));
});

test('a price is one that the asset can have', () => {
  assert.equal(projection().anchorAt({ x: 50, y: 33.333 }, false).price, 183.33);
});

test('the magnet takes the price of the bar that is near', () => {
  assert.equal(projection().anchorAt({ x: 50, y: 183 }, true).price, 110);
  assert.equal(projection().anchorAt({ x: 50, y: 183 }, false).price, 108.5);
  assert.equal(projection().anchorAt({ x: 50, y: 10 }, true).price, 195);
});

test('what is moved goes along by whole bars, across a week-end too, and up by pixels', () => {
  const anchors = [{ time: at('2024-03-01T19:30Z'), price: 100 }, { time: at('2024-03-01T20:30Z'), price: 110 }];
  assert.deepEqual(projection().shifted(anchors, 18, -20), [
    { time: at('2024-03-04T14:30Z'), price: 110 },
    { time: at('2024-03-04T15:30Z'), price: 120 },
  ]);
});

test('what is moved by less than half a bar keeps its time to the second, and its price where it goes along only', () => {
  const anchors = [{ time: at('2024-03-01T15:00Z') + 1, price: 100.123456 }];
  assert.deepEqual(projection().shifted(anchors, 4, 0), anchors);
});

test('what has no place on the scale has none on the screen', () => {
  assert.equal(projection().pointOf({ time: 0, price: -1 }), undefined);
  assert.equal(projection().pointsOf([{ time: at('2024-03-01T16:30Z'), price: 100 }, { time: 0, price: -1 }]), undefined);
  assert.equal(projection([]).ready, false);
  assert.equal(projection().ready, true);
});
