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

test('a broken stream is left to the browser, which tries again by itself', () => {
  const network = new FakeNetwork();
  const client = new StreamClient(network.parts);
  /** @type {string[]} */
  const states = [];
  client.on('state', (state) => states.push(state));
  client.open({});
  network.source.opens();

  network.source.breaks();

  assert.equal(network.timers.length, 0);
  assert.equal(network.sources.length, 1);
  assert.deepEqual(states, ['connecting', 'open', 'lost']);
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
