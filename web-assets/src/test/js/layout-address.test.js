import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatLayout, ownQuery, parseLayout } from '../../main/resources/web/state/layout-address.js';

/** @type {Record<string, string>} */
const SYMBOLS = { 'ETH-USDT': 'ETH/USDT', AAPL: 'AAPL', XAUUSD: 'XAUUSD' };

/** @param {string} query */
const parse = (query) => parseLayout(query, (spelling) => SYMBOLS[spelling]);

/** @param {string} query */
const badOf = (query) => parse(query).bad.map(({ name, value }) => `${name} ${value}`);

test('an address without a layout names one chart', () => {
  assert.deepEqual(parse('?interval=1h'), { layout: { size: 1, cells: [], shared: [] }, bad: [] });
});

test('each chart is named with its asset, interval, type and whatever else it shows', () => {
  const { layout, bad } = parse('?interval=1h&layout=4&c2=ETH-USDT@1h~line&c3=AAPL@1d~hollow~scale=log~compare=MSFT,TSLA&c4=XAUUSD&sync=interval,time');
  assert.deepEqual(layout, {
    size: 4,
    cells: [
      { symbol: 'ETH/USDT', query: '?interval=1h&type=line' },
      { symbol: 'AAPL', query: '?interval=1d&type=hollow&scale=log&compare=MSFT,TSLA' },
      { symbol: 'XAUUSD', query: '?' },
    ],
    shared: ['interval', 'time'],
  });
  assert.deepEqual(bad, []);
});

test('a chart that the address does not name is left open', () => {
  assert.deepEqual(parse('?layout=4&c3=AAPL').layout.cells, [undefined, { symbol: 'AAPL', query: '?' }, undefined]);
  assert.deepEqual(badOf('?layout=4&c3=AAPL'), []);
});

test('what an address asks for in vain is left out and named', () => {
  assert.deepEqual(badOf('?layout=3'), ['layout 3']);
  assert.deepEqual(badOf('?layout=2&c2=NOPE@1h&sync=zoom,time'), ['c2 NOPE@1h', 'sync zoom']);
  assert.deepEqual(badOf('?layout=2&c2=AAPL&c4=AAPL@1d'), ['c4 AAPL@1d']);
  assert.deepEqual(parse('?layout=2&c2=NOPE@1h&sync=zoom,time').layout, { size: 2, cells: [undefined], shared: ['time'] });
});

test('an address is written as it is read', () => {
  const query = '?interval=1h&tz=Europe/Berlin&layout=4&c2=ETH-USDT@1h~line&c3=AAPL@1d~scale=log~compare=MSFT,TSLA&c4=XAUUSD@4h&sync=time';
  assert.equal(formatLayout(ownQuery(query), parse(query).layout), query);
});

test('one chart has an address as if there were no layouts', () => {
  assert.equal(formatLayout('?interval=1h', { size: 1, cells: [], shared: ['time'] }), '?interval=1h');
});

test('the zone belongs to all charts and is named once', () => {
  const cells = [{ symbol: 'AAPL', query: '?interval=1d&tz=UTC' }];
  assert.equal(formatLayout('?interval=1h&tz=UTC', { size: 2, cells, shared: [] }), '?interval=1h&tz=UTC&layout=2&c2=AAPL@1d');
});

test('signs of the grammar within a value come back as they were', () => {
  const own = `?interval=1d&indicators=${encodeURIComponent('a~b&c=d@e+f%g #h')}`;
  const query = formatLayout('?interval=1h', { size: 2, cells: [{ symbol: 'AAPL', query: own }], shared: [] });
  const [cell] = parse(query).layout.cells;
  assert.equal(new URLSearchParams(cell?.query).get('indicators'), 'a~b&c=d@e+f%g #h');
  assert.doesNotMatch(query, /[ #]/);
});

test("the page's own chart hears nothing of the layout", () => {
  assert.equal(ownQuery('?interval=1h&layout=2&c2=AAPL@1d&compare=TSLA&sync=time'), '?interval=1h&compare=TSLA');
  assert.equal(ownQuery(''), '?');
});
