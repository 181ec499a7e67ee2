import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CrosshairSync } from '../../main/resources/web/components/layout/crosshair-sync.js';
import { Topics } from '../../main/resources/web/kernel/topics.js';
import { BarCursor } from '../../main/resources/web/state/bar-cursor.js';

/** A chart without a screen. @param {string} interval @param {number[]} times */
function chart(interval, times) {
  const topics = new Topics();
  const history = { bars: times.map((time) => ({ time })), on: (/** @type {string} */ topic, /** @type {() => void} */ listener) => topics.on(topic, listener) };
  /** @type {(number | undefined)[]} */
  const pointed = [];
  const surface = { pointAt: (/** @type {{time: number}} */ { time }) => pointed.push(time), pointAtNothing: () => pointed.push(undefined) };
  const figure = new EventTarget();
  const context = { interval, history, surface, figure, cursor: new BarCursor(/** @type {any} */ (history)) };
  return { context: /** @type {any} */ (context), cursor: context.cursor, pointed, touch: () => figure.dispatchEvent(new Event('pointermove')) };
}

test('all charts point at the time of the one that is led', () => {
  const sync = new CrosshairSync();
  const [hours, days] = [chart('1h', [86_400, 90_000, 93_600]), chart('1d', [0, 86_400])];
  sync.tool(hours.context);
  sync.tool(days.context);
  hours.touch();
  hours.cursor.point(93_600);
  assert.deepEqual([days.cursor.time, days.pointed], [86_400, [86_400]]);
  assert.deepEqual(hours.pointed, [], 'the chart that leads was moved');
  days.touch();
  days.cursor.point(86_400);
  days.cursor.point(0);
  assert.deepEqual([hours.cursor.time, hours.pointed], [undefined, [undefined]]);
});

test('when nothing is pointed at the others let go too', () => {
  const sync = new CrosshairSync();
  const [first, second] = [chart('1h', [0, 3600]), chart('1h', [0, 3600])];
  sync.tool(first.context);
  sync.tool(second.context);
  first.touch();
  first.cursor.point(3600);
  first.cursor.point(undefined);
  assert.deepEqual(second.pointed, [3600, undefined]);
  assert.equal(second.cursor.pointing, false);
});

test('a chart that follows is put back when a new bar moves under its crosshair', () => {
  const sync = new CrosshairSync();
  const [first, second] = [chart('1h', [0, 3600, 7200]), chart('1h', [0, 3600, 7200])];
  sync.tool(first.context);
  sync.tool(second.context);
  first.touch();
  first.cursor.point(3600);
  second.cursor.point(7200);
  assert.deepEqual([first.cursor.time, second.cursor.time, second.pointed], [3600, 3600, [3600, 3600]]);
});

test('a chart that is entered leads with what it points at already', () => {
  const sync = new CrosshairSync();
  const [first, second] = [chart('1h', [0, 3600]), chart('1h', [0, 3600])];
  sync.tool(first.context);
  sync.tool(second.context);
  first.cursor.point(3600);
  assert.deepEqual(second.pointed, []);
  first.touch();
  assert.deepEqual(second.pointed, [3600]);
});

test('a chart that left is led no more', () => {
  const sync = new CrosshairSync();
  const [first, second] = [chart('1h', [0, 3600]), chart('1h', [0, 3600])];
  sync.tool(first.context);
  const leave = sync.tool(second.context);
  first.touch();
  leave();
  first.cursor.point(3600);
  assert.deepEqual(second.pointed, []);
});
