import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatChartAddress, parseChartAddress } from '../../main/resources/web/state/chart-address.js';

/** @import { ChartOffer } from '../../main/resources/web/state/chart-address.js' */

/** @type {ChartOffer} */
const OFFER = {
  intervals: ['1m', '1h', '1d', '1M'],
  types: ['candles', 'hollow', 'line'],
  interval: '1h',
  symbolOf: (spelling) => ({ 'ETH-USDT': 'ETH/USDT', AAPL: 'AAPL', MSFT: 'MSFT', TSLA: 'TSLA', XAUUSD: 'XAUUSD' })[spelling],
};

const USUAL = { interval: '1h', type: 'candles', scale: 'linear', range: '', compare: [], indicators: [], zone: '' };

test('an address without a query shows what is usual', () => {
  assert.deepEqual(parseChartAddress('', OFFER), { settings: USUAL, bad: [] });
});

test('an address names all that is shown', () => {
  const { settings, bad } = parseChartAddress(
    '?interval=1M&type=hollow&scale=log&range=5Y&compare=ETH-USDT,AAPL&indicators=sma:20&tz=America/New_York',
    OFFER,
  );
  assert.deepEqual(settings, {
    interval: '1M',
    type: 'hollow',
    scale: 'log',
    range: '5Y',
    compare: ['ETH/USDT', 'AAPL'],
    indicators: [{ kind: 'sma', values: ['20'] }],
    zone: 'America/New_York',
  });
  assert.deepEqual(bad, []);
});

test('what an address asks for in vain is left as usual and named', () => {
  const { settings, bad } = parseChartAddress('?interval=2h&type=kagi&scale=cubic&range=9Y&compare=AAPL,NOPE&tz=Mars/Base', OFFER);
  assert.deepEqual(settings, { ...USUAL, scale: 'percent', compare: ['AAPL'] });
  assert.deepEqual(
    bad.map(({ name, value }) => `${name} ${value}`).sort(),
    ['compare NOPE', 'interval 2h', 'range 9Y', 'scale cubic', 'type kagi', 'tz Mars/Base'],
  );
});

test('names of settings that nobody knows are left alone', () => {
  assert.deepEqual(parseChartAddress('?utm_source=mail', OFFER), { settings: USUAL, bad: [] });
});

test('an asset is compared once, and four at most', () => {
  const { settings } = parseChartAddress('?compare=AAPL,AAPL,MSFT,TSLA,XAUUSD,ETH-USDT', OFFER);
  assert.deepEqual(settings.compare, ['AAPL', 'MSFT', 'TSLA', 'XAUUSD']);
});

test('an address names the interval, and else what is not usual', () => {
  assert.equal(formatChartAddress(parseChartAddress('', OFFER).settings, OFFER), '?interval=1h');
});

test('an address is written for people: commas, slashes and colons stay', () => {
  const query = '?interval=1d&type=line&compare=ETH-USDT,AAPL&indicators=sma:20&tz=Europe/Berlin';
  assert.equal(formatChartAddress(parseChartAddress(query, OFFER).settings, OFFER), query);
});

test('what would end a value is written in code', () => {
  const settings = { ...parseChartAddress('', OFFER).settings, zone: 'a&b=c#d e' };
  const query = formatChartAddress(settings, OFFER);
  assert.equal(query, '?interval=1h&tz=a%26b%3Dc%23d%20e');
  assert.deepEqual(parseChartAddress(query, OFFER).bad, [{ name: 'tz', value: 'a&b=c#d e' }]);
});

test('indicators keep their order, stand once, and what cannot be one is named', () => {
  const { settings, bad } = parseChartAddress('?indicators=macd:12:26:9,stoch-rsi,ema:20,ema:20,bb:20:2.5,<b>,rsi:1e9999999999999,:14', OFFER);
  assert.deepEqual(settings.indicators, [
    { kind: 'macd', values: ['12', '26', '9'] },
    { kind: 'stoch-rsi', values: [] },
    { kind: 'ema', values: ['20'] },
    { kind: 'bb', values: ['20', '2.5'] },
  ]);
  assert.deepEqual(bad.map(({ value }) => value), ['<b>', 'rsi:1e9999999999999', ':14']);
  assert.equal(formatChartAddress(settings, OFFER), '?interval=1h&indicators=macd:12:26:9,stoch-rsi,ema:20,bb:20:2.5');
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
