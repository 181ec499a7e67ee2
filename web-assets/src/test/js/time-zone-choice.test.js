import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TimeZoneChoice } from '../../main/resources/web/state/time-zone.js';

const APPLE = { zone: 'America/New_York' };

/** What is kept and what the address names. @param {string | null} kept @param {string | null} [asked] */
function places(kept, asked = null) {
  const state = { kept };
  return {
    state,
    recall: () => state.kept,
    keep: (/** @type {string} */ setting) => (state.kept = setting),
    asked: () => asked,
  };
}

test('without a choice times are those of the browser', () => {
  assert.equal(new TimeZoneChoice(places(null)).of(APPLE), undefined);
});

test('a choice is kept and told', () => {
  const found = places(null);
  const zones = new TimeZoneChoice(found);
  let told = 0;
  zones.onChange(() => told++);

  zones.choose('Asia/Kolkata');

  assert.equal(zones.of(APPLE), 'Asia/Kolkata');
  assert.equal(found.state.kept, 'Asia/Kolkata');
  assert.equal(told, 1);
});

test('what an address names counts for more than what is kept, and leaves it alone', () => {
  const found = places('UTC', 'exchange');
  const zones = new TimeZoneChoice(found);

  assert.equal(zones.of(APPLE), 'America/New_York');
  assert.equal(zones.of(), undefined);
  assert.equal(found.state.kept, 'UTC');
});

test('the own zone has a name in an address, for it is another one where that is read', () => {
  assert.equal(new TimeZoneChoice(places('UTC', 'local')).setting, '');
});

test('the way back to the own zone is kept', () => {
  const found = places('UTC');

  new TimeZoneChoice(found).choose('');

  assert.equal(found.state.kept, '');
});

test('a zone that there is not is refused, and means nothing where it was kept', () => {
  const zones = new TimeZoneChoice(places('Mars/Olympus', 'nowhere'));

  assert.equal(zones.setting, '');
  assert.throws(() => zones.choose('Mars/Olympus'), /no time zone Mars\/Olympus; allowed are exchange, UTC and IANA names/);
});
