import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChartChoice } from '../../main/resources/web/state/chart-choice.js';

/** @import { ChartOffer } from '../../main/resources/web/state/chart-address.js' */

/** @type {ChartOffer} */
const OFFER = { intervals: ['1h', '1d'], types: ['candles', 'line'], interval: '1h', parts: ['volume', 'sessions', 'events', 'countdown'], symbolOf: () => undefined };

class Bar {
  /** @type {string[]} */
  entries;
  /** @type {(() => void) | undefined} */
  travel;

  /** @param {string} query */
  constructor(query) {
    this.entries = [query];
  }

  query = () => this.entries.at(-1) ?? '';
  push = (/** @type {string} */ query) => void this.entries.push(query);
  replace = (/** @type {string} */ query) => void (this.entries[this.entries.length - 1] = query);
  address = (/** @type {string} */ query) => `${query}&layout=2`;
  onTravel = (/** @type {() => void} */ listener) => {
    this.travel = listener;
    return () => (this.travel = undefined);
  };
}

test('the address names what is shown from the beginning', () => {
  const bar = new Bar('?type=nonsense');
  const choice = new ChartChoice(bar, OFFER);
  assert.deepEqual(bar.entries, ['?interval=1h']);
  assert.deepEqual(choice.bad, [{ name: 'type', value: 'nonsense' }]);
});

test('another interval or type makes a way back, other settings do not', () => {
  const bar = new Bar('');
  const choice = new ChartChoice(bar, OFFER);
  choice.set({ scale: 'log' });
  choice.set({ interval: '1d' });
  choice.set({ type: 'line' });
  choice.set({ zone: 'UTC' });
  assert.deepEqual(bar.entries, [
    '?interval=1h&scale=log',
    '?interval=1d&scale=log',
    '?interval=1d&type=line&scale=log&tz=UTC',
  ]);
});

test('links to other settings lead to the whole page', () => {
  const choice = new ChartChoice(new Bar('?type=line'), OFFER);
  assert.equal(choice.addressOf({ interval: '1d' }), '?interval=1d&type=line&layout=2');
});

test('whoever listens hears what changed', () => {
  const choice = new ChartChoice(new Bar(''), OFFER);
  /** @type {string[]} */
  const heard = [];
  choice.onChange(({ now, before }) => heard.push(`${before.scale} ${now.scale}`));
  choice.set({ scale: 'log' });
  choice.set({ scale: 'log' });
  assert.deepEqual(heard, ['linear log']);
});

test('the way back leads to what was shown before', () => {
  const bar = new Bar('');
  const choice = new ChartChoice(bar, OFFER);
  choice.set({ interval: '1d' });
  bar.entries.pop();
  bar.travel?.();
  assert.equal(choice.settings.interval, '1h');
});

test('a closed choice hears of no travels', () => {
  const bar = new Bar('');
  new ChartChoice(bar, OFFER).close();
  assert.equal(bar.travel, undefined);
});

test('all charts of a page have read where the way back led before one of them tells it', async () => {
  const [one, two] = [new Bar('?interval=1d'), new Bar('?interval=1d')];
  const [first, second] = [new ChartChoice(one, OFFER), new ChartChoice(two, OFFER)];
  first.onChange(({ now }) => second.set({ zone: now.zone }));
  [one, two].forEach((bar) => bar.replace('?interval=1h&tz=UTC'));
  [one, two].forEach((bar) => bar.travel?.());
  await Promise.resolve();
  assert.deepEqual([second.settings.interval, two.entries], ['1h', ['?interval=1h&tz=UTC']]);
});
