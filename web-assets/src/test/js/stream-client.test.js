import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streamAddress } from '../../main/resources/web/api/stream-address.js';
import { StreamClient } from '../../main/resources/web/api/stream-client.js';
import { FakeNetwork } from './fake-event-source.js';

test('the address names symbols, candles and topics', () => {
  const filter = { symbols: ['BTC/USDT'], candles: [{ symbol: 'BTC/USDT', interval: '15m' }], topics: ['quotes'] };
  assert.equal(
    streamAddress(filter, 'e-7-f'),
    '/api/stream?symbols=BTC%2FUSDT&candles=BTC%2FUSDT%4015m&topics=quotes&last_event_id=e-7-f',
  );
  assert.equal(streamAddress({}), '/api/stream');
});

test('an event reaches who listens for it', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  /** @type {unknown[]} */
  const heard = [];
  client.on('quotes', (data) => heard.push(data));

  client.open({});
  network.source.sends('quotes', { quotes: {} }, 'e-1-f');

  assert.deepEqual(heard, [{ quotes: {} }]);
});

test('a refused stream is opened again behind the last event that was seen', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({});
  network.source.opens();
  network.source.sends('quotes', {}, 'e-41-f');

  network.source.isRefused();
  network.timers[0]?.run();

  assert.equal(network.source.address, '/api/stream?last_event_id=e-41-f');
});

test('each refusal doubles the delay, up to half a minute', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({});

  for (let i = 0; i < 6; i++) {
    network.source.isRefused();
    network.timers.at(-1)?.run();
  }

  assert.deepEqual(network.timers.map(({ delay }) => delay), [2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('a broken stream is opened again, and when is told', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  /** @type {unknown[]} */
  const told = [];
  client.on('state', (state) => told.push(state));
  client.on('retry', (at) => told.push(at));
  client.open({});
  network.source.opens();
  network.source.sends('quotes', {}, 'e-41-f');

  network.source.breaks();

  assert.equal(network.source.readyState, 2);
  assert.deepEqual(told, ['connecting', 'open', 'lost', network.time + 2_000]);
  network.timers[0]?.run();
  assert.equal(network.source.address, '/api/stream?last_event_id=e-41-f');
});

test('two and a half pulses without a sound end a connection that the browser thinks alive', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({});
  network.source.opens();
  network.passes(12_000);
  network.source.sends('pulse', { time: '' }, 'e-41-f');
  network.passes(12_500);
  assert.equal(network.source.readyState, 1);

  network.passes(1);

  assert.equal(network.source.readyState, 2);
  assert.equal(network.timers.length, 1);
});

test('a server that takes the connection and says nothing is given up as well', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({});

  network.passes(13_000);

  assert.equal(network.source.readyState, 2);
  assert.equal(network.timers.length, 1);
});

test('the first look after a sleep finds the silence', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({});
  network.source.opens();
  const old = network.source;

  network.time += 3_600_000;
  client.check();

  assert.equal(old.readyState, 2);
  assert.equal(network.sources.length, 2);
});

test('who asks for it does not wait for the next attempt', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({});
  network.source.isRefused();

  client.check();

  assert.equal(network.sources.length, 2);
});

test('another filter is opened beside the old one, which is heard until the new one has begun', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  /** @type {unknown[]} */
  const heard = [];
  client.on('state', (state) => heard.push(state));
  client.on('candles', ({ candles }) => heard.push(...candles));
  client.on('quotes', () => heard.push('quotes'));
  client.open({});
  const old = network.source;
  old.opens();

  client.change({ symbols: ['AAPL'] });
  old.sends('candles', { candles: [{ closed: true }, { closed: false }] });
  network.source.opens();
  network.source.sends('snapshot', {});
  old.sends('quotes', {});
  assert.equal(old.readyState, 1);
  network.timers.find(({ delay }) => delay === 500)?.run();

  assert.equal(old.readyState, 2);
  assert.deepEqual(heard, ['connecting', 'open', { closed: true }, 'open']);
});

test('another filter begins without the last id', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({ symbols: ['AAPL'] });
  network.source.sends('quotes', {}, 'e-41-f');

  client.open({ symbols: ['MSFT'] });

  assert.equal(network.source.address, '/api/stream?symbols=MSFT');
});

test('what an old connection still says of itself is not heard', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  client.open({});
  const old = network.source;
  client.open({ symbols: ['AAPL'] });

  old.isRefused();

  assert.equal(network.timers.length, 0);
});
