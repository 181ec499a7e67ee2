import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const LIBRARY = new URL(
  '../../main/resources/web/vendor/lightweight-charts/lightweight-charts.standalone.production.mjs',
  import.meta.url,
);

test('the style that the chart library inserts has the hash that the policy allows', () => {
  const style = /innerText="(a#tv-attr-logo[^"]*)"/.exec(readFileSync(LIBRARY, 'utf8'))?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  assert.equal(hash, '3pRED1tOXas1FXFoPb9TGCjmYe9XQsmO9OV23khV2nY=');
});
