import assert from 'node:assert/strict';
import { test } from 'node:test';
import { badgeTexts, connectionDetail, connectionKind } from '../../main/resources/web/format/connection-texts.js';
import { speak } from './written.js';

/** @import { ConnectionFacts } from '../../main/resources/web/format/connection-texts.js' */

speak('en');

const NOW = 1_700_000_000_000;

/** @param {Partial<ConnectionFacts>} [facts] @returns {ConnectionFacts} */
function facts(facts = {}) {
  return { state: 'live', source: 'simulated', feedStale: false, stopped: false, lag: 0, now: NOW, freshAt: NOW, retryAt: undefined, since: '14:32', ...facts };
}

test('an offline page says since when, how old its prices are and when it tries again', () => {
  const offline = facts({ state: 'offline', freshAt: NOW - 200_000, retryAt: NOW + 7_400 });

  assert.equal(connectionDetail(offline), 'No connection to the server since 14:32. Prices shown are 3 min old. Retrying in 8 s.');
  assert.deepEqual(badgeTexts(offline), { words: 'Offline since 14:32, retrying', brief: 'Offline' });
});

test('an attempt under way is no countdown, and young prices have no number', () => {
  const silent = facts({ state: 'reconnecting', freshAt: NOW - 13_000, retryAt: NOW - 100 });

  assert.equal(connectionDetail(silent), 'The connection has been silent since 14:32. Prices shown are less than a minute old. Retrying now.');
});

for (const [kind, given, words] of /** @type {[string, Partial<ConnectionFacts>, string][]} */ ([
  ['live', {}, 'Streaming'],
  ['replay', { source: 'replay' }, 'Replaying'],
  ['stopped', { source: 'replay', stopped: true }, 'Time stands still'],
  ['stale', { feedStale: true }, 'Stale: the feed is silent'],
  ['delayed', { source: 'live', lag: 900_000 }, 'Delayed by 15 min'],
  ['live', { source: 'live', lag: 119_999 }, 'Streaming'],
  ['live', { source: 'simulated', lag: 900_000 }, 'Streaming'],
  ['polling', { state: 'polling', feedStale: true }, 'Polling every 30 s'],
  ['connecting', { state: 'connecting', stopped: true }, 'Connecting…'],
])) {
  test(`${JSON.stringify(given)} is ${kind}`, () => {
    assert.equal(connectionKind(facts(given)), kind);
    assert.equal(badgeTexts(facts(given)).words, words);
  });
}

test('simulated prices say that they are', () => {
  assert.equal(connectionDetail(facts()), 'Simulated prices arrive as they change.');
  assert.equal(connectionDetail(facts({ source: 'live' })), 'Prices arrive as they change.');
});
