import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionBands } from '../../main/resources/web/chart/session-bands.js';
import { FakeSurface } from './fake-surface.js';

/** What was drawn on a pane of 400 by 100 pixels, with bars ten pixels wide from x = 5 on. @param {number[]} breaks @param {{from: number, to: number}[]} shades */
function drawn(breaks, shades) {
  const surface = new FakeSurface();
  const bands = new SessionBands(surface.asSurface);
  bands.show(breaks, shades);
  return surface.draws('bottom');
}

test('a dotted line stands before the first bar of a session', () => {
  assert.deepEqual(drawn([10, 20], []), ['line 100.5,0 100.5,100', 'line 200.5,0 200.5,100']);
});

test('lines that stand too close are a pattern and no help', () => {
  assert.deepEqual(drawn([10, 14, 20], []).length, 3);
  assert.deepEqual(drawn([10, 13, 20], []), []);
});

test('only lines in sight count, also for how close they stand', () => {
  assert.deepEqual(drawn([-3, -2, 10, 41, 42], []), ['line 100.5,0 100.5,100']);
});

test('a shade reaches from the left of its first bar to the right of its last, if any of it is seen', () => {
  assert.deepEqual(drawn([], [{ from: 2, to: 5 }]), ['fill 20,0 40,100']);
  assert.deepEqual(drawn([], [{ from: -9, to: -1 }, { from: 40, to: 45 }]), []);
});

test('they go along with another series of prices and end with their chart', () => {
  const surface = new FakeSurface();
  const bands = new SessionBands(surface.asSurface);
  const [first] = surface.attached;
  surface.changesSeries();
  assert.deepEqual(surface.attached, [first]);

  bands.show([10], []);
  assert.equal(surface.updates, 1);
  surface.changesColours();
  assert.equal(surface.updates, 2);
  bands.close();
  assert.deepEqual(surface.attached, []);
  surface.changesSeries();
  assert.deepEqual(surface.attached, []);
});
