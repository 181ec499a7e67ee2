import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Watchlists, listName } from '../../main/resources/web/state/watchlists.js';
import { speak } from './written.js';

/** @import { WatchlistData } from '../../main/resources/web/kernel/types.js' */

speak('en');

/** Keeps lists as the server does. */
class KeptLists {
  /** @type {WatchlistData[]} */
  lists = [
    { id: 'default', name: 'Watchlist', symbols: ['EUR/USD', 'AAPL', 'XAUUSD'] },
    { id: 'metals', name: 'Metals', symbols: [] },
  ];

  async all() {
    return structuredClone(this.lists);
  }

  /** @param {{name: string, symbols: string[]}} list */
  async create({ name, symbols }) {
    const created = { id: name.toLowerCase(), name, symbols };
    this.lists.push(created);
    return created;
  }

  /** @param {WatchlistData} list */
  async replace(list) {
    this.lists = this.lists.map((old) => (old.id === list.id ? list : old));
    return list;
  }

  /** @param {string} id */
  async delete(id) {
    this.lists = this.lists.filter((list) => list.id !== id);
  }
}

test('an asset is removed and comes back to its old place', async () => {
  const { lists, kept } = await loaded();

  const place = await lists.remove('default', 'AAPL');
  await lists.add('default', 'AAPL', place);

  assert.deepEqual(kept.lists[0]?.symbols, ['EUR/USD', 'AAPL', 'XAUUSD']);
});

test('a change is made to what another browser left', async () => {
  const { lists, kept } = await loaded();
  kept.lists[0] = { id: 'default', name: 'Watchlist', symbols: ['BTC/USDT', 'EUR/USD', 'AAPL', 'XAUUSD'] };

  await lists.move('default', 'XAUUSD', 0);

  assert.deepEqual(kept.lists[0]?.symbols, ['XAUUSD', 'BTC/USDT', 'EUR/USD', 'AAPL']);
  assert.deepEqual(lists.chosen?.symbols, ['XAUUSD', 'BTC/USDT', 'EUR/USD', 'AAPL']);
});

test('an asset moves to another list', async () => {
  const { lists, kept } = await loaded();

  await lists.moveToList('XAUUSD', 'default', 'metals');

  assert.deepEqual(kept.lists.map(({ symbols }) => symbols), [['EUR/USD', 'AAPL'], ['XAUUSD']]);
});

test('a new list is the chosen one, and the first is when it is deleted', async () => {
  const { lists } = await loaded();

  await lists.create('Energy', ['USOIL']);
  assert.equal(lists.chosen?.name, 'Energy');

  const deleted = await lists.delete('energy');
  assert.deepEqual(deleted.symbols, ['USOIL']);
  assert.equal(lists.chosen?.id, 'default');
});

test('only what changed is told', async () => {
  const { lists, kept } = await loaded();
  let told = 0;
  lists.onChange(() => told++);

  await lists.refresh();
  assert.equal(told, 0);
  kept.lists.pop();
  await lists.refresh();
  assert.equal(told, 1);
});

test('lists that were asked for before a change do not undo it', async () => {
  const { lists, kept } = await loaded();
  const before = await kept.all();
  /** @type {(lists: WatchlistData[]) => void} */
  let answer = () => undefined;
  const { all } = kept;
  kept.all = () => new Promise((resolve) => (answer = resolve));
  const late = lists.refresh();
  kept.all = all;

  await lists.remove('default', 'AAPL');
  answer(before);
  await late;

  assert.deepEqual(lists.chosen?.symbols, ['EUR/USD', 'XAUUSD']);
});

test('a list that another browser deleted is not written again', async () => {
  const { lists, kept } = await loaded();
  kept.lists.pop();

  await assert.rejects(lists.add('metals', 'XAUUSD'), /this list is no longer there/);
  assert.equal(kept.lists.length, 1);
});

async function loaded() {
  const kept = new KeptLists();
  const lists = new Watchlists(kept);
  await lists.refresh();
  return { kept, lists };
}

test('a list that nobody has named is called by a word of the page', () => {
  speak('de');
  assert.equal(listName({ id: 'default', name: 'Watchlist' }), 'Merkliste');
  assert.equal(listName({ id: 'default', name: 'Metals' }), 'Metals');
  assert.equal(listName({ id: 'watchlist', name: 'Watchlist' }), 'Watchlist');
  speak('en');
});

test('two changes at once are both made', async () => {
  const { lists, kept } = await loaded();

  await Promise.all([lists.remove('default', 'EUR/USD'), lists.remove('default', 'XAUUSD')]);

  assert.deepEqual(kept.lists[0]?.symbols, ['AAPL']);
  assert.deepEqual(lists.chosen?.symbols, ['AAPL']);
});

test('what was read before a change does not come back over it', async () => {
  const { lists, kept } = await loaded();
  const before = structuredClone(kept.lists);
  const usual = kept.all.bind(kept);
  kept.all = async () => {
    kept.all = usual;
    // This answer takes longer than those to what is asked after it.
    await new Promise(setImmediate);
    return before;
  };

  await Promise.all([lists.refresh(), lists.remove('default', 'AAPL')]);

  assert.deepEqual(lists.chosen?.symbols, ['EUR/USD', 'XAUUSD']);
});

test('a change that fails holds up none after it', async () => {
  const { lists, kept } = await loaded();

  const [failed] = await Promise.allSettled([lists.rename('nowhere', 'X'), lists.rename('metals', 'Ores')]);

  assert.equal(failed?.status, 'rejected');
  assert.equal(kept.lists[1]?.name, 'Ores');
});
