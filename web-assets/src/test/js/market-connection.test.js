import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MarketConnection } from '../../main/resources/web/state/market-connection.js';
import { Poller } from '../../main/resources/web/api/poller.js';
import { StreamClient } from '../../main/resources/web/api/stream-client.js';
import { FakeNetwork } from './fake-event-source.js';
import { ApiError } from '../../main/resources/web/api/answers.js';
import { UnreachableError } from '../../main/resources/web/api/reach.js';
import { barAt, settled } from './market.js';

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
        alerts: async () => [],
        bars: async () => [],
        ...api,
      }),
      () => 'stocks',
      {
        now: () => this.network.time,
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
    return settled();
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
  const page = new Page({ quotes: () => Promise.reject(new UnreachableError('the server cannot be reached', undefined)) });
  page.connection.open({});
  page.network.source.isRefused();

  await page.losesPatience();

  assert.equal(page.connection.state, 'offline');
});

test('polling asks for the newest bars of each chart and says whose they are', async () => {
  const bar = barAt(900, 1);
  const page = new Page({ bars: async () => [bar] });
  /** @type {unknown[]} */
  const bars = [];
  page.connection.on('candles', (candles) => bars.push(...candles));
  page.connection.open({ candles: [{ symbol: 'AAPL', interval: '15m' }] });
  page.network.source.isRefused();

  await page.losesPatience();

  assert.deepEqual(bars, [{ ...bar, market: 'stocks', symbol: 'AAPL', interval: '15m' }]);
});

test('prices are as old as the last sign that they are the latest', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.opens();
  page.network.time += 5_000;
  page.network.source.sends('pulse', { time: '' });
  const fresh = page.network.time;

  page.network.passes(12_501);

  assert.equal(page.connection.freshAt, fresh);
});

test('who had prices is reconnecting, who had none connecting', () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.isRefused();
  assert.equal(page.connection.state, 'connecting');

  page.network.timers.find(({ delay }) => delay === 2_000)?.run();
  page.network.source.opens();
  page.network.source.sends('snapshot', { epoch: 'a' });
  page.network.source.breaks();

  assert.equal(page.connection.state, 'reconnecting');
});

test('another epoch says that the server began anew, before anything of it is told', () => {
  const page = new Page();
  page.connection.on('restarted', () => page.heard.push('restarted'));
  page.connection.open({});
  page.network.source.opens();
  page.network.source.sends('snapshot', { epoch: 'a' });
  page.network.source.sends('snapshot', { epoch: 'a' });
  assert.ok(!page.heard.includes('restarted'));
  page.heard.length = 0;

  page.network.source.sends('snapshot', { epoch: 'b' });

  assert.deepEqual(page.heard, ['restarted', 'quotes', 'renewed', 'candles']);
});

for (const [break_, epoch] of [['a restart', 'b'], ['a break', 'a']]) {
  test(`what was published and what alerts told before ${break_} was over is asked for`, async () => {
    const page = new Page({ alerts: async () => /** @type {any[]} */ ([{ number: 2 }, { number: 1 }]) });
    /** @type {unknown[]} */
    const told = [];
    page.connection.on('news', (news) => told.push(news));
    page.connection.on('alerts', (alerts) => told.push(alerts));
    page.connection.open({});
    page.network.source.opens();
    page.network.source.sends('snapshot', { epoch: 'a' });
    await settled();
    assert.deepEqual(told, []);

    page.network.source.sends('snapshot', { epoch });
    await settled();

    assert.deepEqual(told, [
      { articles: [], all: true },
      { alerts: [{ number: 2 }, { number: 1 }], all: true },
    ]);
  });
}

test('alerts are told without a stream too', async () => {
  const page = new Page({ alerts: async () => /** @type {any[]} */ ([{ number: 2 }, { number: 1 }]) });
  /** @type {unknown[]} */
  const told = [];
  page.connection.on('alerts', (alerts) => told.push(alerts));
  page.connection.open({});
  page.network.source.isRefused();

  await page.losesPatience();

  assert.deepEqual(told, [{ alerts: [{ number: 2 }, { number: 1 }], all: true }]);
});

const away = () => Promise.reject(new UnreachableError('the server cannot be reached', undefined));

test('a stream that goes on speaking proves the server, whatever became of a request', async () => {
  const page = new Page({ quotes: away });
  page.connection.open({});
  page.network.source.opens();

  await page.connection.check();
  page.network.time += 100;
  page.network.source.sends('quotes', { time: 't', quotes: {} });
  page.network.timers.find(({ delay }) => delay === 6_000)?.run();

  assert.deepEqual(page.states, ['live']);
});

test('what the stream says while the server is asked proves it too', async () => {
  const page = new Page({
    quotes: () => {
      page.network.time += 100;
      page.network.source.sends('candles', { candles: [] });
      return away();
    },
  });
  page.connection.open({});
  page.network.source.opens();

  await page.connection.check();

  assert.deepEqual(page.states, ['live']);
  assert.deepEqual(page.network.timers.filter(({ delay }) => delay === 6_000), []);
});

test('a server that cannot be asked and whose stream says nothing is away, until it speaks', async () => {
  const page = new Page({ quotes: away });
  page.connection.open({});
  page.network.source.opens();

  await page.connection.check();
  page.network.timers.find(({ delay }) => delay === 6_000)?.run();
  assert.equal(page.connection.state, 'offline');

  page.network.source.sends('pulse', { time: '' });
  assert.equal(page.connection.state, 'live');
});

test('a server that cannot be asked and whose stream breaks is away at once', async () => {
  const page = new Page({ quotes: away });
  page.connection.open({});
  page.network.source.opens();

  await page.connection.check();
  page.network.source.breaks();

  assert.deepEqual(page.states, ['live', 'offline']);
});

test('a server that is away when the network changes is known to be at once where there is no stream', async () => {
  const page = new Page({ quotes: away });
  page.connection.open({});
  page.network.source.isRefused();

  await page.connection.check();

  assert.deepEqual(page.states, ['offline']);
});

test('a server that says no is there', async () => {
  const page = new Page({ quotes: () => Promise.reject(new ApiError('slow down', 429)) });
  page.connection.open({});
  page.network.source.isRefused();

  await page.connection.check();

  assert.deepEqual(page.states, []);
});

test('an answer that comes when nobody looks any more begins nothing', async () => {
  const page = new Page({ quotes: away });
  page.connection.open({});
  page.network.source.isRefused();
  const checked = page.connection.check();
  page.connection.suspend();
  await checked;

  assert.deepEqual(page.rounds, []);
  assert.deepEqual(page.states, []);
});

test('a poll that fails after the stream came back says nothing of it', async () => {
  const page = new Page({ quotes: away });
  page.connection.open({});
  page.network.source.isRefused();
  const asked = page.losesPatience();
  page.network.timers.find(({ delay }) => delay === 2_000)?.run();
  page.network.source.opens();
  await asked;

  assert.equal(page.connection.state, 'live');
  assert.ok(!page.states.includes('offline'));
});

test('of two polls at once the one that was asked last counts', async () => {
  /** @type {((answer: {time: string, quotes: {}}) => void)[]} */
  const answers = [];
  const page = new Page({ quotes: () => new Promise((resolve) => answers.push(resolve)) });
  /** @type {(string | undefined)[]} */
  const times = [];
  page.connection.on('quotes', ({ time }) => times.push(time));
  page.connection.open({});
  page.network.source.isRefused();
  await page.losesPatience();
  page.connection.retry();
  answers[1]?.({ time: 'second', quotes: {} });
  await settled();
  answers[0]?.({ time: 'first', quotes: {} });
  await settled();

  assert.deepEqual(times, ['second']);
});

test('prices that are to be had are shown, whatever else is not', async () => {
  const page = new Page({ statistics: () => Promise.reject(new ApiError('no', 500)), news: away, bars: away });
  page.connection.open({ candles: [{ symbol: 'AAPL', interval: '15m' }] });
  page.network.source.isRefused();

  await page.losesPatience();

  assert.equal(page.connection.state, 'polling');
  assert.deepEqual(page.heard, ['quotes', 'candles']);
});

test('the first poll after a stream was lost asks to load again what may have holes, the next does not', async () => {
  const page = new Page();
  page.connection.open({});
  page.network.source.opens();
  page.network.source.sends('snapshot', { epoch: 'a' });
  page.network.source.breaks();
  page.heard.length = 0;

  await page.losesPatience();
  assert.deepEqual(page.heard, ['quotes', 'renewed', 'candles']);
  page.rounds[0]?.();
  await settled();

  assert.deepEqual(page.heard, ['quotes', 'renewed', 'candles', 'quotes', 'candles']);
});
