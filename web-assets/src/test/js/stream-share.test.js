import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StreamClient } from '../../main/resources/web/api/stream-client.js';
import { StreamShare } from '../../main/resources/web/api/stream-share.js';
import { FakeNetwork } from './fake-event-source.js';

/** @import { StreamFilter } from '../../main/resources/web/kernel/stream-filters.js' */

const AAPL = { symbols: ['AAPL'], topics: ['quotes'] };
const MSFT = { symbols: ['MSFT'], topics: ['quotes'] };
const SNAPSHOT = { epoch: 'e', time: 't', quotes: { AAPL: 1, MSFT: 1 }, candles: [], stats: {}, stale: [] };

class Browser {
  network = new FakeNetwork();
  share = new StreamShare({ stream: new StreamClient(this.network.parts), later: this.network.parts.later, now: () => this.network.time });
  /** @type {Map<string, [string, unknown][]>} */
  told = new Map();

  /** @param {string} page @param {StreamFilter} filter */
  opens(page, filter) {
    const told = this.told.get(page) ?? [];
    this.told.set(page, told);
    this.share.receive(page, { kind: 'open', filter }, ({ event, data }) => told.push([event, data]));
  }

  /** @param {string} page @param {'here' | 'check' | 'leave'} kind */
  says(page, kind) {
    this.share.receive(page, { kind }, ({ event, data }) => this.told.get(page)?.push([event, data]));
  }

  /** @param {string} page @returns {string[]} */
  events(page) {
    return (this.told.get(page) ?? []).map(([event]) => event);
  }

  /** What was to happen after a while happens. @param {number} delay */
  waits(delay) {
    this.network.timers.filter((timer) => timer.delay === delay).at(-1)?.run();
  }
}

/** With a page that wants Apple's prices and has a snapshot of them. */
function withOnePage() {
  const browser = new Browser();
  browser.opens('one', AAPL);
  browser.waits(0);
  browser.network.source.opens();
  browser.network.source.sends('snapshot', SNAPSHOT);
  return browser;
}

test('pages share one stream, whose filter is the union of what they want', () => {
  const browser = withOnePage();
  browser.opens('two', MSFT);
  browser.opens('three', MSFT);
  browser.waits(50);

  assert.equal(browser.network.sources.length, 2);
  assert.equal(browser.network.source.address, '/api/stream?symbols=AAPL%2CMSFT&topics=quotes%2Cpulse');
});

test('a page is handed what it wants and no other', () => {
  const browser = withOnePage();
  browser.network.source.sends('quotes', { time: 't', quotes: { MSFT: 2 } });
  browser.network.source.sends('quotes', { time: 't', quotes: { AAPL: 2 } });

  assert.deepEqual(browser.told.get('one')?.at(-1), ['quotes', { time: 't', quotes: { AAPL: 2 } }]);
  assert.deepEqual(browser.events('one'), ['state', 'state', 'snapshot', 'quotes']);
});

test('a page whose wishes are met already gets its snapshot from what is known', () => {
  const browser = withOnePage();
  browser.network.source.sends('quotes', { time: 'u', quotes: { AAPL: 2 } });
  browser.opens('two', AAPL);

  assert.deepEqual(browser.told.get('two'), [
    ['state', 'open'],
    ['snapshot', { ...SNAPSHOT, time: 'u', quotes: { AAPL: 2 } }],
  ]);
  assert.equal(browser.network.sources.length, 1);
});

test('for another page the stream changes without a gap for the first', () => {
  const browser = withOnePage();
  const old = browser.network.source;
  browser.opens('two', MSFT);
  browser.waits(50);
  old.sends('quotes', { time: 't', quotes: { AAPL: 2 } });
  browser.network.source.opens();
  browser.network.source.sends('snapshot', SNAPSHOT);

  assert.deepEqual(browser.events('one').filter((event) => event === 'snapshot'), ['snapshot']);
  assert.deepEqual(browser.told.get('one')?.at(-3), ['quotes', { time: 't', quotes: { AAPL: 1 } }]);
  assert.deepEqual(browser.told.get('two')?.at(-1), ['snapshot', { ...SNAPSHOT, quotes: { MSFT: 1 } }]);
});

test('a snapshot after a gap is one for everybody', () => {
  const browser = withOnePage();
  browser.network.source.breaks();
  browser.waits(2_000);
  browser.network.source.opens();
  browser.network.source.sends('snapshot', SNAPSHOT);

  assert.deepEqual(browser.events('one').filter((event) => event === 'snapshot').length, 2);
});

test('a restart in the middle of a change is a snapshot for everybody', () => {
  const browser = withOnePage();
  browser.opens('two', MSFT);
  browser.waits(50);
  browser.network.source.opens();
  browser.network.source.sends('snapshot', { ...SNAPSHOT, epoch: 'f' });

  assert.deepEqual(browser.told.get('one')?.at(-1)?.[0], 'snapshot');
});

test('when the last page leaves, the stream ends', () => {
  const browser = withOnePage();
  browser.opens('two', AAPL);
  browser.says('one', 'leave');
  assert.equal(browser.network.source.readyState, 1);
  browser.says('two', 'leave');

  assert.equal(browser.network.source.readyState, 2);
});

test('what nobody wants any more goes on for a while, then the stream is narrowed', () => {
  const browser = withOnePage();
  browser.opens('two', MSFT);
  browser.waits(50);
  browser.network.source.opens();
  browser.network.source.sends('snapshot', SNAPSHOT);
  browser.says('two', 'leave');
  assert.equal(browser.network.sources.length, 2);
  browser.waits(30_000);

  assert.equal(browser.network.source.address, '/api/stream?symbols=AAPL&topics=quotes%2Cpulse');
});

test('a page that crashed is forgotten', () => {
  const browser = withOnePage();
  browser.opens('two', MSFT);
  browser.waits(50);
  browser.network.time += 150_001;
  browser.says('two', 'here');
  browser.waits(30_000);

  assert.equal(browser.network.source.address, '/api/stream?symbols=MSFT&topics=quotes%2Cpulse');
});

test('a page that was frozen until it was forgotten is told so when it says something', () => {
  const browser = withOnePage();
  browser.opens('two', AAPL);
  browser.network.time += 150_001;
  browser.says('two', 'here');
  browser.says('one', 'check');
  browser.says('one', 'leave');

  assert.deepEqual(browser.events('one').slice(-1), ['forgotten']);
  assert.ok(!browser.events('two').includes('forgotten'));
});
