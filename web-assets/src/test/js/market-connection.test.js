import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarketConnection } from '../../main/resources/web/state/market-connection.js';
import { Poller } from '../../main/resources/web/api/poller.js';
import { StreamClient } from '../../main/resources/web/api/stream-client.js';
import { FakeNetwork } from './fake-event-source.js';

/** @import { MarketApi } from '../../main/resources/web/api/market-api.js' */

class Page {
  network = new FakeNetwork();
  /** @type {(() => void)[]} */
  rounds = [];
  /** @type {string[]} */
  states = [];
  /** @type {string[]} */
  heard = [];

  /** @param {Partial<MarketApi>} [api] */
  constructor(api = {}) {
    const { later } = this.network.parts;
    this.connection = new MarketConnection(
      /** @type {MarketApi} */ ({
        quotes: async () => ({ time: 't', quotes: {} }),
        statistics: async () => ({}),
        news: async () => [],
        bars: async () => [],
        ...api,
      }),
      () => 'stocks',
      {
        stream: new StreamClient(this.network.parts),
        poller: (ask) =>
          new Poller(ask, (run) => {
            this.rounds.push(run);
            return /** @type {ReturnType<typeof setInterval>} */ (/** @type {unknown} */ (1));
          }),
        later,
      },
    );
    this.connection.on('state', (state) => this.states.push(state));
    this.connection.on('quotes', () => this.heard.push('quotes'));
    this.connection.on('renewed', () => this.heard.push('renewed'));
    this.connection.on('candles', () => this.heard.push('candles'));
  }

  /** Runs out of patience with a stream that is away. */
  losesPatience() {
    this.network.timers.find(({ delay }) => delay === 4_000)?.run();
    return new Promise((resolve) => setImmediate(resolve));
  }
}

test('an open stream is live', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.opens();

  assert.deepEqual(page.states, ['live']);
});

test('the first snapshot goes with the history, a later one asks to load it again', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.opens();
  page.network.source.sends('snapshot', { quotes: {}, candles: [] });
  assert.deepEqual(page.heard, ['quotes', 'candles']);

  page.network.source.sends('reset', { reason: 'window' });
  page.network.source.sends('snapshot', { quotes: {}, candles: [] });
  assert.deepEqual(page.heard, ['quotes', 'candles', 'quotes', 'renewed', 'candles']);
});

test('a stream that stays away is replaced by polling, and polling says so', async () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.isRefused();

  await page.losesPatience();

  assert.equal(page.connection.state, 'polling');
  assert.deepEqual(page.heard, ['quotes', 'candles']);
});

test('a stream that comes back ends the polling', async () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.isRefused();
  await page.losesPatience();

  page.network.timers[0]?.run();
  page.network.timers.find(({ delay }) => delay === 2_000)?.run();
  page.network.source.opens();

  assert.equal(page.connection.state, 'live');
});

test('without a server the page is offline', async () => {
  const page = new Page({ quotes: () => Promise.reject(new TypeError('Failed to fetch')) });
  page.connection.open({});
  page.network.source.isRefused();

  await page.losesPatience();

  assert.equal(page.connection.state, 'offline');
});

test('polling asks for the newest bars of each chart and says whose they are', async () => {
  const bar = { date: '', time: 900, open: 1, high: 1, low: 1, close: 1, volume: 1 };
  const page = new Page({ bars: async () => [bar] });
  /** @type {unknown[]} */
  const bars = [];
  page.connection.on('candles', (candles) => bars.push(...candles));
  page.connection.open({ candles: [{ symbol: 'AAPL', interval: '15m' }] });
  page.network.source.isRefused();

  await page.losesPatience();

  assert.deepEqual(bars, [{ ...bar, market: 'stocks', symbol: 'AAPL', interval: '15m' }]);
});
