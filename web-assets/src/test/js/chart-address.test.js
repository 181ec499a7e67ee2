import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChartAddress, parseChartAddress } from '../../main/resources/web/state/chart-address.js';

/** @import { ChartPart } from '../../main/resources/web/kernel/chart-settings.js' */
/** @import { ChartOffer } from '../../main/resources/web/state/chart-address.js' */

/** @type {ChartOffer} */
const OFFER = {
  intervals: ['1m', '1h', '1d', '1M'],
  types: ['candles', 'hollow', 'line'],
  interval: '1h',
  parts: ['countdown'],
  symbolOf: (spelling) => ({ 'ETH-USDT': 'ETH/USDT', AAPL: 'AAPL', MSFT: 'MSFT', TSLA: 'TSLA', XAUUSD: 'XAUUSD' })[spelling],
};

/** @type {readonly ChartPart[]} */
const USUAL_PARTS = ['volume', 'sessions', 'events', 'countdown'];
const USUAL = { interval: '1h', type: 'candles', scale: 'linear', range: '', compare: [], indicators: [], parts: ['countdown'], zone: '' };

test('an address without a query shows what is usual', () => {
  assert.deepEqual(parseChartAddress('', OFFER), { settings: USUAL, bad: [] });
});

test('an address names all that is shown', () => {
  const { settings, bad } = parseChartAddress(
    '?interval=1M&type=hollow&scale=log&range=5Y&compare=ETH-USDT,AAPL&indicators=sma:20&show=bid-ask,volume&tz=America/New_York',
    OFFER,
  );
  assert.deepEqual(settings, {
    interval: '1M',
    type: 'hollow',
    scale: 'log',
    range: '5Y',
    compare: ['ETH/USDT', 'AAPL'],
    indicators: [{ kind: 'sma', values: ['20'] }],
    parts: ['volume', 'bid-ask'],
    zone: 'America/New_York',
  });
  assert.deepEqual(bad, []);
});

test('what an address asks for in vain is left as usual and named', () => {
  const { settings, bad } = parseChartAddress('?interval=2h&type=kagi&scale=cubic&range=9Y&compare=AAPL,NOPE&show=volume,moon&tz=Mars/Base', OFFER);
  assert.deepEqual(settings, { ...USUAL, scale: 'percent', compare: ['AAPL'], parts: ['volume'] });
  assert.deepEqual(
    bad.map(({ name, value }) => `${name} ${value}`).sort(),
    ['compare NOPE', 'interval 2h', 'range 9Y', 'scale cubic', 'show moon', 'type kagi', 'tz Mars/Base'],
  );
});

test('an address whose parts are all unknown shows the usual ones, one that wants none shows none', () => {
  assert.deepEqual(parseChartAddress('?interval=1h&show=moon', OFFER).settings.parts, ['volume', 'sessions', 'events', 'countdown']);
  assert.deepEqual(parseChartAddress('?interval=1h&show=none', OFFER).settings.parts, []);
  assert.deepEqual(parseChartAddress('?interval=1h&show=none,moon', OFFER).settings.parts, []);
});

test('names of settings that nobody knows are left alone', () => {
  assert.deepEqual(parseChartAddress('?utm_source=mail', OFFER), { settings: USUAL, bad: [] });
});

test('an asset is compared once, and four at most', () => {
  const { settings } = parseChartAddress('?compare=AAPL,AAPL,MSFT,TSLA,XAUUSD,ETH-USDT', OFFER);
  assert.deepEqual(settings.compare, ['AAPL', 'MSFT', 'TSLA', 'XAUUSD']);
});

test('an address names the interval, and else what is not usual', () => {
  const { settings } = parseChartAddress('', OFFER);
  assert.equal(formatChartAddress({ ...settings, parts: USUAL_PARTS }, OFFER), '?interval=1h');
  assert.equal(formatChartAddress(settings, OFFER), '?interval=1h&show=countdown');
});

test('an address is written for people: commas, slashes and colons stay', () => {
  const query = '?interval=1d&type=line&compare=ETH-USDT,AAPL&indicators=sma:20&tz=Europe/Berlin';
  assert.equal(formatChartAddress(parseChartAddress(query, OFFER).settings, OFFER), query);
});

test('what would end a value is written in code', () => {
  const settings = { ...parseChartAddress('?interval=1h', OFFER).settings, zone: 'a&b=c#d e' };
  const query = formatChartAddress(settings, OFFER);
  assert.equal(query, '?interval=1h&tz=a%26b%3Dc%23d%20e');
  assert.deepEqual(parseChartAddress(query, OFFER).bad, [{ name: 'tz', value: 'a&b=c#d e' }]);
});

test('indicators keep their order, stand once, and what cannot be one is named', () => {
  const { settings, bad } = parseChartAddress('?interval=1h&indicators=macd:12:26:9,stoch-rsi,ema:20,ema:20,bb:20:2.5,<b>,rsi:1e9999999999999,:14', OFFER);
  assert.deepEqual(settings.indicators, [
    { kind: 'macd', values: ['12', '26', '9'] },
    { kind: 'stoch-rsi', values: [] },
    { kind: 'ema', values: ['20'] },
    { kind: 'bb', values: ['20', '2.5'] },
  ]);
  assert.deepEqual(bad.map(({ value }) => value), ['<b>', 'rsi:1e9999999999999', ':14']);
  assert.equal(formatChartAddress(settings, OFFER), '?interval=1h&indicators=macd:12:26:9,stoch-rsi,ema:20,bb:20:2.5');
});

test('a hidden indicator has a minus before it, keeps its place, and is the same one', () => {
  const { settings, bad } = parseChartAddress('?interval=1h&indicators=rsi:14,-ema:20,ema:20,-macd', OFFER);
  assert.deepEqual(settings.indicators, [
    { kind: 'rsi', values: ['14'] },
    { kind: 'ema', values: ['20'], hidden: true },
    { kind: 'macd', values: [], hidden: true },
  ]);
  assert.deepEqual(bad, []);
  assert.equal(formatChartAddress(settings, OFFER), '?interval=1h&indicators=rsi:14,-ema:20,-macd');
});

test('sixteen indicators are read, as many as the server reckons at once', () => {
  const ids = Array.from({ length: 18 }, (_, index) => `sma:${index + 1}`);
  const { settings, bad } = parseChartAddress(`?indicators=${ids.join(',')}`, OFFER);
  assert.equal(settings.indicators.length, 16);
  assert.deepEqual(bad.map(({ value }) => value), ['sma:17', 'sma:18']);
});

test('assets are compared in percent where nobody chose', () => {
  assert.equal(parseChartAddress('?compare=AAPL', OFFER).settings.scale, 'percent');
  assert.equal(parseChartAddress('?compare=AAPL&scale=linear', OFFER).settings.scale, 'linear');
  for (const query of ['?interval=1h&compare=AAPL', '?interval=1h&scale=linear&compare=AAPL', '?interval=1h&scale=percent']) {
    assert.equal(formatChartAddress(parseChartAddress(query, OFFER).settings, OFFER), query);
  }
});

test('what stands beside the prices is named where it is not the usual, and read the same again', () => {
  for (const [parts, named] of /** @type {[ChartPart[], string][]} */ ([
    [['volume', 'previous-close', 'high-low', 'bid-ask', 'sessions', 'events', 'countdown'], '&show=volume,previous-close,high-low,bid-ask,sessions,events,countdown'],
    [['sessions', 'events', 'countdown'], '&show=sessions,events,countdown'],
    [[], '&show=none'],
    [[...USUAL_PARTS], ''],
  ])) {
    const query = formatChartAddress({ ...parseChartAddress('?interval=1h', OFFER).settings, parts }, OFFER);
    assert.equal(query, `?interval=1h${named}`);
    assert.deepEqual(parseChartAddress(query, OFFER).settings.parts, parts);
  }
});

test('an address without an interval leaves to its reader what stands beside the prices', () => {
  assert.deepEqual(parseChartAddress('?lang=de', OFFER).settings.parts, ['countdown']);
  assert.deepEqual(parseChartAddress('?interval=1d', OFFER).settings.parts, USUAL_PARTS);
});
