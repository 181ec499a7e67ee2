import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AlertLayer } from '../../main/resources/web/chart/alert-layer.js';
import { DrawingLayer } from '../../main/resources/web/chart/drawing-layer.js';
import { FakeSurface } from './fake-surface.js';
import { speak } from './written.js';

speak('en');

/** With prices at one pixel each from the top. */
function scene() {
  const surface = new FakeSurface();
  const projection = {
    ready: true,
    asset: { scale: 2 },
    yOf: (/** @type {number} */ price) => (price > 0 ? price : undefined),
    pointsOf: (/** @type {readonly {time: number, price: number}[]} */ anchors) => anchors.map(({ time, price }) => ({ x: time, y: price })),
  };
  return { surface, projection: /** @type {any} */ (projection) };
}

/** What the axis says. @param {FakeSurface} surface */
const labels = ({ labels: all }) => all.map(({ price, axisLabelColor }) => `${price} ${axisLabelColor}`);

test('an alert is a line across the pane, its title above and its price at the axis', () => {
  const { surface, projection } = scene();
  new AlertLayer(surface.asSurface, projection).show([
    { price: 40, title: 'Alert', waiting: true },
    { price: 60, title: 'Fired 15:31', waiting: false },
  ]);

  assert.deepEqual(surface.draws('normal'), [
    'line 0.5,40.5 400.5,40.5',
    'words Alert 392,31',
    'line 0.5,60.5 400.5,60.5',
    'words Fired 15:31 392,51',
  ]);
  assert.deepEqual(labels(surface), ['40 amber', '60 grey']);
});

test('a price that the scale has no place for is drawn nowhere', () => {
  const { surface, projection } = scene();
  new AlertLayer(surface.asSurface, projection).show([{ price: -5, title: 'Alert', waiting: true }]);

  assert.deepEqual(surface.draws('normal'), []);
  assert.deepEqual(labels(surface), ['-5 amber']);
});

test('of titles that would stand on each other the one of the line that was set first stays', () => {
  const { surface, projection } = scene();
  const alert = (/** @type {number} */ price) => ({ price, title: `at ${price}`, waiting: true });
  // The first has no place on the scale, and takes none from the others.
  new AlertLayer(surface.asSurface, projection).show([alert(-5), alert(40), alert(45), alert(54), alert(60)]);

  assert.deepEqual(
    surface.draws('normal').filter((one) => one.startsWith('words')),
    ['words at 40 392,31', 'words at 54 392,45'],
  );
});

test('a level has its price at the axis, a trend has none', () => {
  const { surface, projection } = scene();
  const common = { colour: 'blue', width: 1, chosen: false };
  new DrawingLayer(surface.asSurface, projection).show([
    { ...common, kind: 'horizontal', anchors: [{ time: 10, price: 30 }] },
    { ...common, kind: 'trend', anchors: [{ time: 10, price: 20 }, { time: 50, price: 80 }] },
  ]);

  assert.deepEqual(surface.draws('normal'), ['line 0.5,30.5 400.5,30.5', 'line 10.5,20.5 50.5,80.5']);
  assert.deepEqual(labels(surface), ['30 blue']);
});

test('the levels of a retracement are named on a ground of their own, over every line', () => {
  const { surface, projection } = scene();
  const anchors = [{ time: 10, price: 20 }, { time: 50, price: 80 }];
  new DrawingLayer(surface.asSurface, projection).show([{ colour: 'blue', width: 1, chosen: false, kind: 'fibonacci', anchors }]);

  const draws = surface.draws('normal').map((one) => one.split(' ')[0]);
  assert.deepEqual(draws.slice(draws.indexOf('halo')), Array.from({ length: 7 }, () => ['halo', 'words']).flat());
});

test('without bars nothing is drawn', () => {
  const { surface, projection } = scene();
  projection.ready = false;
  new AlertLayer(surface.asSurface, projection).show([{ price: 40, title: 'Alert', waiting: true }]);

  assert.deepEqual(surface.draws('normal'), []);
});

test('nothing to show is drawn once, to take away what there was', () => {
  const { surface, projection } = scene();
  const layer = new AlertLayer(surface.asSurface, projection);
  layer.show([]);
  assert.equal(surface.updates, 0);
  layer.show([{ price: 40, title: 'Alert', waiting: true }]);
  layer.show([]);
  layer.show([]);

  assert.equal(surface.updates, 2);
});

test('labels go along when another series takes the place of the prices, and go with what they tell', () => {
  const { surface, projection } = scene();
  const layer = new AlertLayer(surface.asSurface, projection);
  layer.show([{ price: 40, title: 'Alert', waiting: true }, { price: 60, title: 'Alert', waiting: true }]);
  surface.changesSeries();
  assert.deepEqual(labels(surface), ['40 amber', '60 amber']);

  layer.show([{ price: 60, title: 'Fired 15:31', waiting: false }]);
  assert.deepEqual(labels(surface), ['60 grey']);
  layer.close();
  assert.deepEqual(labels(surface), []);
});
