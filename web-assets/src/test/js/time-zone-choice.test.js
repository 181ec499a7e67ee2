import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TimeZoneChoice } from '../../main/resources/web/state/time-zone.js';

const APPLE = { zone: 'America/New_York' };

/** What is kept and what the address says, and how both change. @param {string | null} kept @param {string} query */
function places(kept, query, named = true) {
  const state = { kept, query };
  return {
    state,
    recall: () => state.kept,
    keep: (/** @type {string} */ setting) => (state.kept = setting),
    query: () => state.query,
    replace: named ? (/** @type {string} */ written) => (state.query = written) : undefined,
  };
}

test('without a choice times are those of the browser, and the address says nothing', () => {
  const found = places(null, 'interval=1h');
  const zones = new TimeZoneChoice(found);

  assert.equal(zones.of(APPLE), undefined);
  assert.equal(found.state.query, 'interval=1h');
});

test('a choice is kept, written into the address and told', () => {
  const found = places(null, 'interval=1h');
  const zones = new TimeZoneChoice(found);
  let told = 0;
  zones.onChange(() => told++);

  zones.choose('Asia/Kolkata');

  assert.equal(zones.of(APPLE), 'Asia/Kolkata');
  assert.deepEqual(found.state, { kept: 'Asia/Kolkata', query: 'interval=1h&tz=Asia%2FKolkata' });
  assert.equal(told, 1);
});

test('an address counts for more than what is kept, and leaves it alone', () => {
  const found = places('UTC', 'tz=exchange');
  const zones = new TimeZoneChoice(found);

  assert.equal(zones.of(APPLE), 'America/New_York');
  assert.equal(zones.of(), undefined);
  assert.equal(found.state.kept, 'UTC');
});

test('the way back to the own zone is named in the address, for who reads it elsewhere', () => {
  const found = places('UTC', '');
  const zones = new TimeZoneChoice(found);
  assert.equal(found.state.query, 'tz=UTC');

  zones.choose('');

  assert.deepEqual(found.state, { kept: '', query: 'tz=local' });
});

test('an address that names no zone is left alone', () => {
  const found = places('UTC', 'tz=Asia/Tokyo', false);
  const zones = new TimeZoneChoice(found);

  assert.equal(zones.of(), 'UTC');
  assert.equal(found.state.query, 'tz=Asia/Tokyo');
});

test('a zone that there is not is refused, and means nothing where it was kept', () => {
  const zones = new TimeZoneChoice(places('Mars/Olympus', 'tz=nowhere'));

  assert.equal(zones.setting, '');
  assert.throws(() => zones.choose('Mars/Olympus'), /no time zone Mars\/Olympus; allowed are exchange, UTC and IANA names/);
});
