import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Catalogue } from '../../main/resources/web/state/catalogue.js';

/** A page's list of assets. @param {...{asset: string, name: string, market?: string}} assets */
function catalogueOf(...assets) {
  const options = assets.map(({ asset, name, market = 'stocks' }) => ({ dataset: { asset, name, market, scale: '2' } }));
  return new Catalogue(/** @type {ParentNode} */ (/** @type {unknown} */ ({ querySelectorAll: () => options })));
}

const BERKSHIRE = catalogueOf({ asset: 'BRKB', name: 'Another' }, { asset: 'BRK-B', name: 'Berkshire' }, { asset: 'BTC/USDT', name: 'Bitcoin', market: 'crypto' });

test('the exact symbol counts more than one that differs in a sign', () => {
  assert.equal(BERKSHIRE.findSpelled('BRK-B')?.name, 'Berkshire');
  assert.equal(BERKSHIRE.findSpelled('BRKB')?.name, 'Another');
});

test('case, slash and dash do not matter where no symbol is exactly so', () => {
  assert.deepEqual(['btc-usdt', 'BTCUSDT', ' btc/usdt '].map((text) => BERKSHIRE.findSpelled(text)?.symbol), Array(3).fill('BTC/USDT'));
});

test('an asset is found by its exact name', () => {
  assert.equal(BERKSHIRE.findSpelled('berkshire')?.symbol, 'BRK-B');
  assert.equal(BERKSHIRE.findSpelled('berk'), undefined);
});

test('letters of every script are letters, and signs alone are nothing', () => {
  const tokyo = catalogueOf({ asset: '日経', name: 'Nikkei' }, { asset: '東証', name: 'TOPIX' });
  assert.equal(tokyo.findSpelled('東証')?.name, 'TOPIX');
  assert.equal(tokyo.findSpelled('トヨタ'), undefined);
  assert.equal(tokyo.findSpelled('---'), undefined);
});

test('a market has the assets of its own', () => {
  assert.deepEqual(BERKSHIRE.of('crypto').map(({ symbol }) => symbol), ['BTC/USDT']);
  assert.equal(BERKSHIRE.find(null), undefined);
});
