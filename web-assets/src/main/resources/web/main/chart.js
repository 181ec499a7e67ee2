import { Catalogue } from '../state/catalogue.js';
import { MarketApi } from '../api/market-api.js';
import { loadTexts } from '../api/texts-file.js';
import { need } from '../kernel/dom.js';
import { ChartPreferences } from '../state/chart-preferences.js';
import { DataClock } from '../state/data-clock.js';
import { MarketConnection } from '../state/market-connection.js';
import { TimeZoneChoice } from '../state/time-zone.js';
import { Appearance } from '../components/appearance.js';
import { Clock } from '../components/clock.js';
import { ChartView } from '../components/chart-view.js';
import { ConnectionBadge } from '../components/connection-badge.js';
import { rememberChart } from '../components/last-chart.js';
import { followPageLife } from '../components/page-life.js';
import { MoreSheet } from '../components/more-sheet.js';
import { QuoteCells } from '../components/quote-cells.js';
import { QuoteFigures } from '../components/quote-figures.js';
import { keepAddressOnLanguageChoice } from '../components/language-links.js';
import { renewOnRestart } from '../components/renewal.js';
import { Search } from '../components/search.js';
import { Sessions } from '../components/sessions.js';

await loadTexts(document);

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');

const zones = new TimeZoneChoice();

new Appearance();
new Search();
new MoreSheet();
keepAddressOnLanguageChoice();
new ConnectionBadge(connection, zones);
new Sessions(catalogue, connection, zones);
new QuoteCells(catalogue, connection);

const view = new ChartView(need(document, '[data-chart-view]'), {
  catalogue,
  api,
  connection,
  zones,
  clock: new DataClock(connection, document.body.dataset.lastUpdated ?? ''),
  preferences: new ChartPreferences(() => localStorage),
  source: sourceOf(need(document, '[data-source]')),
});
new QuoteFigures(view.asset, connection, zones);
new Clock(connection, zones, view.asset);
rememberChart(location);
followPageLife(connection);
renewOnRestart(connection);
void import('../components/installation.js').then(({ install }) => install(connection));

/** @param {HTMLElement} badge */
function sourceOf({ dataset, textContent }) {
  return dataset.source === 'live' ? '' : (textContent ?? '').trim();
}
