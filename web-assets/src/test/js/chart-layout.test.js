import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChartLayout } from '../../main/resources/web/state/chart-layout.js';

class Bar {
  /** @type {string[]} */
  entries;
  travel = () => {};

  /** @param {string} query */
  constructor(query) {
    this.entries = [query];
  }

  query = () => this.entries.at(-1) ?? '';
  push = (/** @type {string} */ query) => void this.entries.push(query);
  replace = (/** @type {string} */ query) => void (this.entries[this.entries.length - 1] = query);
  address = (/** @type {string} */ query) => query;
  onTravel = (/** @type {() => void} */ listener) => {
    this.travel = listener;
    return () => (this.travel = () => {});
  };
}

const ASSETS = {
  first: 'BTC',
  symbolOf: (/** @type {string} */ spelling) => ['BTC', 'ETH', 'SOL', 'AAPL'].find((symbol) => symbol === spelling),
  another: (/** @type {readonly string[]} */ taken) => ['BTC', 'ETH', 'SOL', 'AAPL'].find((symbol) => !taken.includes(symbol)) ?? 'BTC',
};

test('charts that nobody chose an asset for get others than those that are there', () => {
  const bar = new Bar('?interval=1h');
  const layout = new ChartLayout(bar, ASSETS);
  layout.resize(4);
  assert.deepEqual(layout.symbols, ['BTC', 'ETH', 'SOL', 'AAPL']);
  assert.deepEqual(bar.entries, ['?interval=1h', '?interval=1h&layout=4&c2=ETH&c3=SOL&c4=AAPL']);
});

test('fewer charts leave the rest out of the address', () => {
  const bar = new Bar('?interval=1h&layout=4&c2=SOL&c3=ETH&c4=AAPL');
  const layout = new ChartLayout(bar, ASSETS);
  layout.resize(2);
  assert.deepEqual(layout.symbols, ['BTC', 'SOL']);
  layout.resize(1);
  assert.equal(bar.query(), '?interval=1h');
});

test('each chart writes its own part of the address', () => {
  const bar = new Bar('?interval=1h&layout=2&c2=ETH@1h');
  const layout = new ChartLayout(bar, ASSETS);
  assert.equal(layout.part(0).query(), '?interval=1h');
  assert.equal(layout.part(1).query(), '?interval=1h');
  layout.part(1).push('?interval=1d&type=line');
  layout.part(0).replace('?interval=5m');
  assert.deepEqual(bar.entries, ['?interval=1h&layout=2&c2=ETH@1h', '?interval=5m&layout=2&c2=ETH@1d~line']);
  assert.equal(layout.part(1).address('?interval=1w'), '?interval=5m&layout=2&c2=ETH@1w');
  assert.equal(layout.part(0).address('?interval=1w'), '?interval=1w&layout=2&c2=ETH@1d~line');
});

test('changes of several charts can be one step of the way back', () => {
  const bar = new Bar('?layout=2&c2=ETH@1h');
  const layout = new ChartLayout(bar, ASSETS);
  layout.part(0).push('?interval=1d');
  layout.asOneStep(() => layout.part(1).push('?interval=1d'));
  assert.deepEqual(bar.entries, ['?layout=2&c2=ETH@1h', '?interval=1d&layout=2&c2=ETH@1d']);
});

test('a step that fails leaves the next one a step of its own', () => {
  const bar = new Bar('?layout=2&c2=ETH@1h');
  const layout = new ChartLayout(bar, ASSETS);
  assert.throws(() => layout.asOneStep(() => { throw new RangeError('no chart'); }), /no chart/);
  layout.part(1).push('?interval=1d');
  assert.equal(bar.entries.length, 2);
});

test('another asset takes its place and makes a way back', () => {
  const bar = new Bar('?layout=2&c2=ETH@1h');
  const layout = new ChartLayout(bar, ASSETS);
  let heard = 0;
  layout.onChange(() => heard++);
  layout.choose(1, 'AAPL', '?interval=1d');
  assert.deepEqual([layout.symbols, heard], [['BTC', 'AAPL'], 1]);
  bar.entries.pop();
  bar.travel();
  assert.deepEqual([layout.symbols, heard], [['BTC', 'ETH'], 2]);
  assert.equal(layout.part(0).query(), '?');
});

test('after a way back the charts hear of it once all know which they are', () => {
  const bar = new Bar('?layout=2&c2=ETH@1h');
  const layout = new ChartLayout(bar, ASSETS);
  /** @type {string[]} */
  const heard = [];
  layout.part(1).onTravel(() => heard.push(`travelled ${layout.part(1).query()}`));
  layout.onChange(() => heard.push('changed'));
  bar.replace('?layout=2&c2=ETH@1d');
  bar.travel();
  assert.deepEqual(heard, ['changed', 'travelled ?interval=1d']);
});

test('what is shared is named, but only where there is more than one chart', () => {
  const bar = new Bar('?layout=2&c2=ETH');
  const layout = new ChartLayout(bar, ASSETS);
  layout.share('time', true);
  assert.deepEqual([bar.query(), layout.shares('time'), layout.shares('interval')], ['?layout=2&c2=ETH&sync=time', true, false]);
  layout.share('time', false);
  assert.equal(bar.query(), '?layout=2&c2=ETH');
});

test('a closed layout hears of no travels', () => {
  const bar = new Bar('?layout=2&c2=ETH');
  const layout = new ChartLayout(bar, ASSETS);
  layout.close();
  bar.replace('?layout=1');
  bar.travel();
  assert.equal(layout.size, 2);
});

test('a chart beside the page’s own reads what belongs to all of them, and does not name it', () => {
  const bar = new Bar('?interval=1h&show=volume&tz=UTC&layout=2&c2=ETH@1h');
  const layout = new ChartLayout(bar, ASSETS);
  assert.equal(layout.part(1).query(), '?interval=1h&show=volume&tz=UTC');
  layout.part(1).replace('?interval=1d&show=volume&tz=UTC');
  assert.equal(bar.query(), '?interval=1h&show=volume&tz=UTC&layout=2&c2=ETH@1d');
});
