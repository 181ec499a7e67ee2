import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertAfter, armed, readAlerts } from '../../main/resources/web/kernel/alert-line.js';
import { AlertLines } from '../../main/resources/web/state/alert-lines.js';
import { MemoryShelf, forbiddenShelf } from './memory-shelf.js';

/** When a line at 100 fires on a walk of prices: the place of that price, −1 if it does not. @param {...number} prices */
function firesAt(...prices) {
  const line = prices.reduce((before, price, index) => alertAfter(before, price, index), armed('a', 100));
  return line.fired ?? -1;
}

test('a line fires when the price reaches it, from either side', () => {
  assert.equal(firesAt(98, 99, 100), 2);
  assert.equal(firesAt(102, 101, 100), 2);
});

test('a gap across the line fires it', () => {
  assert.equal(firesAt(90, 150), 1);
  assert.equal(firesAt(150, 90), 1);
});

test('prices on one side never fire it', () => {
  assert.equal(firesAt(99, 99.99, 98, 99.99), -1);
});

test('a price that begins on the line has to leave it and come back', () => {
  assert.equal(firesAt(100, 100, 101, 102), -1);
  assert.equal(firesAt(100, 101, 99), 2);
  assert.equal(firesAt(100, 101, 100), 2);
});

test('a line fires once', () => {
  assert.equal(firesAt(99, 101, 99, 101), 1);
});

test('a line below zero works as any other', () => {
  const line = [-36, -38].reduce((before, price, index) => alertAfter(before, price, index), armed('a', -37.63));
  assert.equal(line.fired, 1);
});

test('lines that fire on one price are told of together, each once', () => {
  const alerts = new AlertLines(() => new MemoryShelf(), 'AAPL');
  [101, 102, 200].forEach((price) => alerts.add(price));
  /** @type {number[][]} */
  const told = [];
  alerts.on('fired', ({ lines }) => told.push(lines.map(({ price }) => price)));
  [100, 110, 100, 110].forEach((price, time) => alerts.see(price, time));
  assert.deepEqual(told, [[101, 102]]);
});

test('a line that was removed can be set again where it was', () => {
  const alerts = new AlertLines(() => new MemoryShelf(), 'AAPL');
  alerts.add(101);
  const undo = alerts.remove(alerts.all[0]?.id ?? '');
  assert.deepEqual(alerts.all, []);

  assert.equal(undo?.(), true);

  assert.deepEqual(alerts.all.map(({ price }) => price), [101]);
  assert.equal(alerts.remove('x'), undefined);
});

test('a line crossed while the page was closed fires when it opens again', () => {
  const shelf = new MemoryShelf();
  const before = new AlertLines(() => shelf, 'AAPL');
  before.add(105);
  before.see(100, 1);
  const after = new AlertLines(() => shelf, 'AAPL');
  after.see(120, 2);
  assert.equal(after.all[0]?.fired, 2);
});

test('a line that is moved waits anew at its place', () => {
  const alerts = new AlertLines(() => new MemoryShelf(), 'AAPL');
  alerts.add(105);
  alerts.see(100, 1);
  alerts.see(106, 2);
  const [line] = alerts.all;
  assert.equal(line?.fired, 2);
  alerts.move(String(line?.id), 90);
  alerts.see(106, 3);
  assert.equal(alerts.all[0]?.fired, null);
  alerts.see(89, 4);
  assert.equal(alerts.all[0]?.fired, 4);
});

test('while a line is being moved nothing fires, and let go of it is where it was', () => {
  const alerts = new AlertLines(() => new MemoryShelf(), 'AAPL');
  alerts.add(105);
  alerts.see(100, 1);
  alerts.preview(String(alerts.all[0]?.id), 101);
  assert.equal(alerts.all[0]?.price, 101);
  alerts.see(103, 2);
  alerts.endPreview();
  assert.deepEqual([alerts.all[0]?.price, alerts.all[0]?.fired], [105, null]);
});

test('an asset has at most 50 lines', () => {
  const alerts = new AlertLines(() => new MemoryShelf(), 'AAPL');
  const added = Array.from({ length: 51 }, (_, index) => alerts.add(index));
  assert.equal(added.lastIndexOf(true), 49);
  assert.equal(added[50], false);
});

test('what cannot be read is set aside and named', () => {
  for (const [damaged, field] of [['{', 'file'], ['null', 'version'], ['{"version":1,"alerts":[{"id":"a","price":"x"}]}', 'alerts[0].price'], ['{"version":1,"alerts":[null]}', 'alerts[0].id']]) {
    const shelf = new MemoryShelf();
    shelf.setItem('alerts:AAPL', String(damaged));
    const alerts = new AlertLines(() => shelf, 'AAPL');
    assert.equal(alerts.problem?.field, field);
    assert.equal(shelf.getItem('alerts:AAPL.damaged'), damaged);
    assert.deepEqual(alerts.all, []);
  }
});

test('more lines than there can be are named by their number, an id by its length', () => {
  const many = Array.from({ length: 51 }, (_, index) => armed(String(index), 1));
  assert.throws(() => readAlerts(many), { field: 'alerts', value: '51', rule: 'atMost' });
  assert.throws(() => readAlerts([armed('x'.repeat(65), 1)]), { field: 'alerts[0].id', rule: 'id' });
  assert.deepEqual(readAlerts([armed('a', 1)]), [armed('a', 1)]);
});

test('what another window left that cannot be read takes no line away', () => {
  const shelf = new MemoryShelf();
  const alerts = new AlertLines(() => shelf, 'AAPL');
  alerts.add(105);
  shelf.setItem('alerts:AAPL', '{');
  alerts.reload();
  assert.deepEqual(alerts.all.map(({ price }) => price), [105]);

  shelf.setItem('alerts:AAPL', JSON.stringify({ version: 1, alerts: [armed('b', 7)] }));
  alerts.reload();
  assert.deepEqual(alerts.all.map(({ price }) => price), [7]);
});

test('a browser that forbids storage keeps lines for the visit and says so', () => {
  const alerts = new AlertLines(forbiddenShelf, 'AAPL');
  let said = 0;
  alerts.on('unkept', () => said++);
  alerts.add(105);

  assert.deepEqual(alerts.all.map(({ price }) => price), [105]);
  assert.equal(said, 1);
});
