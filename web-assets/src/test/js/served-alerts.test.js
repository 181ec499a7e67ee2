import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AlertsApi } from '../../main/resources/web/api/alerts-api.js';
import { ApiError } from '../../main/resources/web/api/answers.js';
import { Topics } from '../../main/resources/web/kernel/topics.js';
import { AlertLines } from '../../main/resources/web/state/alert-lines.js';
import { ServedAlerts } from '../../main/resources/web/state/served-alerts.js';
import { MemoryShelf } from './memory-shelf.js';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {object} [parts] */
const alert = (parts) => ({ id: '1', symbol: 'AAPL', source: 'price', when: 'crosses', target: 100, interval: null, repeat: 'once', note: '', armed: true, last_fired: null, ...parts });

/** What a server would keep, and a list of what it was asked. */
function served() {
  /** @type {any[]} */
  let alerts = [];
  /** @type {any[]} */
  const asked = [];
  /** @type {Error | undefined} */
  let refusal;
  const answer = async (/** @type {any[]} */ ...what) => {
    asked.push(what);
    if (refusal) {
      throw refusal;
    }
  };
  const api = /** @type {any} */ ({
    all: async () => structuredClone(alerts),
    create: (/** @type {any} */ rule) => answer('create', rule),
    replace: (/** @type {string} */ id, /** @type {any} */ rule) => answer('replace', id, rule.target),
    delete: (/** @type {string} */ id) => answer('delete', id),
  });
  return { api, asked, keeps: (/** @type {any[]} */ ...kept) => (alerts = kept), refuses: (/** @type {Error} */ why) => (refusal = why) };
}

test('the alerts of the asset at a price are lines, those that compare indicators are not', async () => {
  const server = served();
  const rule = alert({ id: '3', source: 'ema:50/ema', target: 'ema:200/ema', interval: '1h' });
  server.keeps(alert({}), alert({ id: '2', armed: false, last_fired: '2024-03-05T10:00:00Z' }), rule, alert({ id: '4', symbol: 'MSFT' }));
  const alerts = new ServedAlerts(server.api, new Topics(), 'AAPL');
  await settled();

  assert.deepEqual(alerts.all, [
    { id: '1', price: 100, side: 0, fired: null },
    { id: '2', price: 100, side: 0, fired: Date.UTC(2024, 2, 5, 10) },
  ]);
  assert.deepEqual(alerts.others, [rule]);
});

test('what is set, moved and removed is asked of the server, and what it keeps then is shown', async () => {
  const server = served();
  const alerts = new ServedAlerts(server.api, new Topics(), 'AAPL');
  await settled();
  let changes = 0;
  alerts.on('changed', () => changes++);

  server.keeps(alert({ target: 181.123456789012 }));
  assert.equal(alerts.add(181.1234567890123), true);
  await settled();
  assert.equal(alerts.find('1')?.price, 181.123456789012);
  alerts.move('1', 190);
  assert.equal(alerts.all[0]?.price, 190, 'while the server is asked it stands where it was put');
  await settled();
  assert.equal(alerts.all[0]?.price, 181.123456789012, 'the server has the last word');
  alerts.remove('1');
  await settled();

  assert.deepEqual(server.asked, [
    ['create', { symbol: 'AAPL', source: 'price', when: 'crosses', target: 181.123456789, repeat: 'once', note: '' }],
    ['replace', '1', 190],
    ['delete', '1'],
  ]);
  assert.ok(changes >= 3);
});

test('what was removed comes back with the rule that it had', async () => {
  const server = served();
  const rule = { symbol: 'AAPL', source: 'rsi:14/rsi', when: 'crosses_above', target: 70, interval: '1h', repeat: 'day', note: 'hot' };
  server.keeps(alert({ ...rule, id: '5' }));
  const alerts = new ServedAlerts(server.api, new Topics(), 'AAPL');
  await settled();

  const undo = alerts.remove('5');
  assert.equal(undo?.(), true);
  assert.equal(alerts.remove('6'), undefined, 'there is none');
  await settled();

  assert.deepEqual(server.asked.slice(0, 2), [
    ['delete', '5'],
    ['create', alert({ ...rule, id: '5' })],
  ]);
});

test('a server that refuses says why, and nothing has changed', async () => {
  const server = served();
  server.keeps(alert({}));
  const alerts = new ServedAlerts(server.api, new Topics(), 'AAPL');
  await settled();
  /** @type {string[]} */
  const reasons = [];
  alerts.on('refused', ({ message }) => reasons.push(message));

  server.refuses(new ApiError('there are at most 1000 alerts', 409));
  alerts.add(5);
  alerts.move('1', 7);
  await settled();

  assert.deepEqual(reasons, ['there are at most 1000 alerts', 'there are at most 1000 alerts']);
  assert.deepEqual(alerts.all.map(({ price }) => price), [100]);
});

test('lines that the browser kept are the server\'s once it has them', async () => {
  const shelf = new MemoryShelf();
  const former = new AlertLines(() => shelf, 'AAPL');
  [90, 110, 120].forEach((price) => former.add(price));
  former.see(100, 1);
  former.see(115, 2);
  const server = served();
  new ServedAlerts(server.api, new Topics(), 'AAPL', former);
  await settled();

  assert.deepEqual(server.asked.map(([, rule]) => rule.target), [90, 120], 'the one that fired is told already');
  assert.deepEqual(former.all.map(({ price }) => price), [110]);
  server.refuses(new ApiError('full', 409));
  former.add(130);
  new ServedAlerts(server.api, new Topics(), 'AAPL', former);
  await settled();
  assert.deepEqual(former.all.map(({ price }) => price), [110, 130], 'what the server refuses stays');
});

test('an alert that fires is read again, one of another asset is not', async () => {
  const server = served();
  const connection = new Topics();
  server.keeps(alert({}));
  const alerts = new ServedAlerts(server.api, connection, 'AAPL');
  await settled();

  server.keeps(alert({ armed: false, last_fired: '2024-03-05T10:00:00Z' }));
  connection.emit('alerts', { alerts: [{ number: 1, symbol: 'MSFT' }] });
  await settled();
  assert.equal(alerts.all[0]?.fired, null);
  connection.emit('alerts', { alerts: [{ number: 2, symbol: 'AAPL' }] });
  await settled();
  assert.equal(alerts.all[0]?.fired, Date.UTC(2024, 2, 5, 10));

  server.keeps();
  connection.emit('alerts', { alerts: [{ number: 2, symbol: 'AAPL' }, { number: 1, symbol: 'MSFT' }], all: true });
  await settled();
  assert.equal(alerts.all.length, 1, 'what it knows is no reason to ask');

  alerts.close();
  server.keeps();
  connection.emit('renewed', undefined);
  await settled();
  assert.equal(alerts.all.length, 1, 'closed, it hears no more');
});

test('a rule is sent as its maker says it, without what the server adds', async () => {
  /** @type {any[]} */
  const sent = [];
  const api = new AlertsApi(async (address, request) => {
    sent.push([request?.method, address, request?.body && JSON.parse(String(request.body))]);
    return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
  });
  await api.replace('7', /** @type {any} */ (alert({ id: '7', source: 'rsi:14/rsi', interval: '1h', repeat: 'day', note: 'hot' })));
  await api.create(/** @type {any} */ (alert({})));
  await api.delete('7');

  assert.deepEqual(sent, [
    ['PUT', '/api/alerts/7', { symbol: 'AAPL', source: 'rsi:14/rsi', when: 'crosses', target: 100, interval: '1h', repeat: 'day', note: 'hot' }],
    ['POST', '/api/alerts', { symbol: 'AAPL', source: 'price', when: 'crosses', target: 100, repeat: 'once', note: '' }],
    ['DELETE', '/api/alerts/7', undefined],
  ]);
});
