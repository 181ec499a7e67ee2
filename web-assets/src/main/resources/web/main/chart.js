import { Catalogue } from '../state/catalogue.js';
import { AlertsApi } from '../api/alerts-api.js';
import { MarketApi } from '../api/market-api.js';
import { loadTexts } from '../api/texts-file.js';
import { companionOf } from '../kernel/companion.js';
import { need } from '../kernel/dom.js';
import { browserAddressBar } from '../state/chart-choice.js';
import { AlertLines } from '../state/alert-lines.js';
import { ChartLayout } from '../state/chart-layout.js';
import { ChartPreferences } from '../state/chart-preferences.js';
import { DataClock } from '../state/data-clock.js';
import { MarketConnection } from '../state/market-connection.js';
import { ServedAlerts } from '../state/served-alerts.js';
import { Shared } from '../state/shared.js';
import { QuoteBoard } from '../state/quote-board.js';
import { StreamDemand } from '../state/stream-demand.js';
import { TimeZoneChoice } from '../state/time-zone.js';
import { AlertNews } from '../components/alert-news.js';
import { Appearance } from '../components/appearance.js';
import { tellBadSettings } from '../components/bad-settings.js';
import { Clock } from '../components/clock.js';
import { ChartGrid } from '../components/layout/chart-grid.js';
import { ConnectionBadge } from '../components/connection-badge.js';
import { keysOnDemand } from '../components/keys-door.js';
import { rememberChart } from '../components/last-chart.js';
import { followPageLife } from '../components/page-life.js';
import { MoreSheet } from '../components/more-sheet.js';
import { QuoteCells } from '../components/quote-cells.js';
import { QuoteFigures } from '../components/quote-figures.js';
import { keepAddressOnLanguageChoice } from '../components/language-links.js';
import { renewOnRestart } from '../components/renewal.js';
import { searchOnFirstUse } from '../components/search-door.js';
import { Sessions } from '../components/sessions.js';

await loadTexts(document);

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');

const zones = new TimeZoneChoice();

new Appearance();
searchOnFirstUse();
new MoreSheet();
keysOnDemand();
keepAddressOnLanguageChoice();
new ConnectionBadge(connection, zones);
new Sessions(catalogue, connection, zones);
const quotes = new QuoteCells(catalogue, connection, zones);

const layout = new ChartLayout(browserAddressBar(), {
  first: need(document, '[data-chart-view]').dataset.symbol ?? '',
  symbolOf: (spelling) => catalogue.findSpelled(spelling)?.symbol,
  another: (taken) => companionOf(catalogue.all(), taken),
});
const services = {
  catalogue,
  api,
  connection,
  zones,
  quotes: new QuoteBoard(connection),
  demand: new StreamDemand(connection, ['alerts', 'news', 'quotes']),
  clock: new DataClock(connection, document.body.dataset.lastUpdated ?? ''),
  preferences: new ChartPreferences(() => localStorage),
  alerts: alertsOf(need(document, '[data-chart-view]')),
  source: sourceOf(need(document, '[data-source]')),
};
const alertNews = new AlertNews(catalogue);
connection.on('alerts', (told) => alertNews.tell(told));
const grid = new ChartGrid(need(document, '[data-charts]'), services, layout, (symbol) => quotes.refresh(symbol));
tellBadSettings(layout.bad);
new QuoteFigures(grid.asset, connection, zones);
new Clock(connection, zones, grid.asset);
rememberChart(location);
followPageLife(connection);
renewOnRestart(connection);
document.dispatchEvent(new Event('listening'));
void import('../components/installation.js').then(({ install }) => install(connection));

/** Watched by the server; by this browser where the server refuses every change. @param {HTMLElement} view */
function alertsOf({ dataset }) {
  const alertsApi = new AlertsApi();
  return dataset.readOnly === 'true'
    ? new Shared((symbol) => new AlertLines(() => localStorage, symbol))
    : new Shared((symbol) => new ServedAlerts(alertsApi, connection, symbol, new AlertLines(() => localStorage, symbol)), (alerts) => alerts.close());
}

/** @param {HTMLElement} badge */
function sourceOf({ dataset, textContent }) {
  return dataset.source === 'live' ? '' : (textContent ?? '').trim();
}
