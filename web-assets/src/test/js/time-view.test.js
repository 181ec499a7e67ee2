import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TimeView } from '../../main/resources/web/chart/time-view.js';

/** @import { Bar } from '../../main/resources/web/kernel/types.js' */

/** A library's axis of time that shows what it is told. */
class Axis {
  range = { from: 0, to: 0 };
  barSpacing = 10;
  position = 0;
  getVisibleLogicalRange = () => this.range;
  setVisibleLogicalRange = (/** @type {{from: number, to: number}} */ range) => (this.range = range);
  scrollPosition = () => this.position;
  scrollToPosition = (/** @type {number} */ position) => (this.position = position);
  logicalToCoordinate = (/** @type {number} */ logical) => logical * this.barSpacing - 100;
  options = () => ({ barSpacing: this.barSpacing });
  applyOptions = (/** @type {{barSpacing: number}} */ { barSpacing }) => (this.barSpacing = barSpacing);
}

/** With a bar each ten seconds. @param {number} count @param {boolean} [compact] */
function viewOf(count, compact = false) {
  const axis = new Axis();
  const view = new TimeView(/** @type {any} */ (axis), compact);
  view.follow(/** @type {Bar[]} */ (Array.from({ length: count }, (_, index) => ({ time: index * 10 }))));
  return { axis, view };
}

test('the newest bars have room behind them, on a card but half a bar', () => {
  const { axis, view } = viewOf(100);
  view.showLast(20);
  assert.deepEqual(axis.range, { from: 79.5, to: 104 });

  const card = viewOf(100, true);
  card.view.showLast(20);
  assert.deepEqual(card.axis.range, { from: 79.5, to: 99.5 });
});

test('all bars are fewer than were to be seen', () => {
  const { axis, view } = viewOf(10);
  view.showLast(50);
  assert.deepEqual(axis.range, { from: -0.5, to: 14 });
});

test('since a time is from the first bar at or after it', () => {
  const { axis, view } = viewOf(100);
  view.showSince(895);
  assert.deepEqual(axis.range, { from: 89.5, to: 104 });
});

test('around a time is as wide as before, with its bar in the middle', () => {
  const { axis, view } = viewOf(100);
  axis.range = { from: 60, to: 100 };
  assert.equal(view.showAround(295)?.time, 300);
  assert.deepEqual(axis.range, { from: 10, to: 50 });
  assert.equal(view.showAround(5000)?.time, 990);
});

test('the bars in sight are those between the edges, as far as there are any', () => {
  const { axis, view } = viewOf(10);
  axis.range = { from: 6.5, to: 14 };
  assert.deepEqual(view.bars.map(({ time }) => time), [70, 80, 90]);
  axis.range = { from: -5, to: 1.9 };
  assert.deepEqual(view.bars.map(({ time }) => time), [0, 10]);
});

test('a bar out of sight comes in by as little as it takes', () => {
  const { axis, view } = viewOf(100);
  axis.range = { from: 20, to: 40 };
  view.reveal(30);
  assert.deepEqual(axis.range, { from: 20, to: 40 });
  view.reveal(45);
  assert.deepEqual(axis.range, { from: 26, to: 46 });
  view.reveal(10);
  assert.deepEqual(axis.range, { from: 9, to: 29 });
});

test('room that is kept moves the newest bar only where it was at the edge, and never takes more than a quarter', () => {
  const { axis, view } = viewOf(100);
  axis.range = { from: 0, to: 40 };
  axis.position = -50;
  view.keepRoom(30);
  assert.equal(axis.position, -50);

  axis.position = 10;
  view.keepRoom(8);
  assert.equal(axis.position, 8);
});

test('a place between two bars is between them on the canvas', () => {
  assert.deepEqual([10, 10.25, -0.5].map((place) => viewOf(20).view.placeOf(place)), [0, 2.5, -105]);
});

test('bars grow and shrink within bounds', () => {
  const { axis, view } = viewOf(10);
  view.zoom(2);
  assert.equal(axis.barSpacing, 20);
  view.zoom(100);
  assert.equal(axis.barSpacing, 80);
  view.zoom(1e-9);
  assert.equal(axis.barSpacing, 0.5);
});
