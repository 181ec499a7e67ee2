import { Catalogue } from '../state/catalogue.js';
import { MarketApi } from '../api/market-api.js';
import { loadTexts } from '../api/texts-file.js';
import { WatchlistsApi } from '../api/watchlists-api.js';
import { MarketConnection } from '../state/market-connection.js';
import { recall } from '../state/preferences.js';
import { QuoteBoard } from '../state/quote-board.js';
import { TimeZoneChoice } from '../state/time-zone.js';
import { DEFAULT_LIST, Watchlists } from '../state/watchlists.js';
import { Appearance } from '../components/appearance.js';
import { CentreView } from '../components/centre-view.js';
import { Clock } from '../components/clock.js';
import { ConnectionBadge } from '../components/connection-badge.js';
import { ConnectionNotice } from '../components/connection-notice.js';
import { MarketCard } from '../components/market-card.js';
import { leadToLastChart } from '../components/last-chart.js';
import { MoreSheet } from '../components/more-sheet.js';
import { NewsPanel } from '../components/news/news-panel.js';
import { followPageLife } from '../components/page-life.js';
import { followPlaces } from '../components/places.js';
import { QuoteCells } from '../components/quote-cells.js';
import { keepAddressOnLanguageChoice } from '../components/language-links.js';
import { renewOnRestart } from '../components/renewal.js';
import { Search } from '../components/search.js';
import { Sessions } from '../components/sessions.js';
import { Sparklines } from '../components/sparklines.js';
import { StatisticsFigures } from '../components/statistics-figures.js';
import { Tabs } from '../components/tabs.js';
import { WatchlistPanel } from '../components/watchlist/watchlist-panel.js';
import { need } from '../kernel/dom.js';

await loadTexts(document);

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');
const cells = new QuoteCells(catalogue, connection);
const board = new QuoteBoard(connection);
const chosenList = recall('watchlist.chosen', (kept) => (typeof kept === 'string' ? kept : DEFAULT_LIST));

const zones = new TimeZoneChoice();

new Appearance();
new Search();
new MoreSheet();
leadToLastChart();
keepAddressOnLanguageChoice();
new ConnectionBadge(connection, zones);
new ConnectionNotice(connection, zones);
new Sessions(catalogue, connection, zones);
new Clock(connection, zones);
const sparklines = new Sparklines(connection);
new StatisticsFigures(connection);
new NewsPanel(catalogue, api, connection, zones);
new WatchlistPanel(catalogue, new Watchlists(new WatchlistsApi(), chosenList), board, cells);
followPlaces();

/** @type {Promise<import('../components/movers.js').Movers> | undefined} */
let movers;
new Tabs(need(document, '[data-tabs]'), (tab) => {
  if (tab.id === 'tab-movers') {
    movers ??= import('../components/movers.js').then(({ Movers }) => new Movers(catalogue, board));
    void movers.then((panel) => panel.show());
  }
});

let mapWanted = false;
new CentreView(() => {
  if (!mapWanted) {
    mapWanted = true;
    void import('../components/market-map.js').then(({ MarketMap }) => new MarketMap(catalogue, board, api));
  }
});

/** @type {MarketCard[]} */
const cards = [];
const openStream = () => connection.open({ candles: cards.flatMap(({ candles }) => candles) });

for (const [index, card] of document.querySelectorAll('[data-market-card]').entries()) {
  const options = { logo: index === 0, onChoice: openStream, zones };
  cards.push(new MarketCard(/** @type {HTMLElement} */ (card), catalogue, api, connection, cells, options));
}
openStream();
followPageLife(connection);
renewOnRestart(connection, (page) => sparklines.take(page));
void import('../components/installation.js').then(({ install }) => install(connection));
