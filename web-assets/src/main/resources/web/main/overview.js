import { Catalogue } from '../state/catalogue.js';
import { MarketApi } from '../api/market-api.js';
import { loadTexts } from '../api/texts-file.js';
import { MarketConnection } from '../state/market-connection.js';
import { QuoteBoard } from '../state/quote-board.js';
import { TimeZoneChoice } from '../state/time-zone.js';
import { Appearance } from '../components/appearance.js';
import { CentreView } from '../components/centre-view.js';
import { Clock } from '../components/clock.js';
import { ConnectionBadge } from '../components/connection-badge.js';
import { ConnectionNotice } from '../components/connection-notice.js';
import { MarketCard } from '../components/market-card.js';
import { keysOnDemand } from '../components/keys-door.js';
import { leadToLastChart } from '../components/last-chart.js';
import { MoreSheet } from '../components/more-sheet.js';
import { NewsPanel } from '../components/news/news-panel.js';
import { onDemand } from '../components/on-demand.js';
import { followPageLife } from '../components/page-life.js';
import { followPlaces } from '../components/places.js';
import { QuoteCells } from '../components/quote-cells.js';
import { keepAddressOnLanguageChoice } from '../components/language-links.js';
import { renewOnRestart } from '../components/renewal.js';
import { searchOnFirstUse } from '../components/search-door.js';
import { Sessions } from '../components/sessions.js';
import { Sparklines } from '../components/sparklines.js';
import { loadStyle } from '../components/style-sheet.js';
import { StatisticsFigures } from '../components/statistics-figures.js';
import { Tabs } from '../components/tabs.js';
import { watchlistOnFirstUse } from '../components/watchlist/watch-door.js';
import { need } from '../kernel/dom.js';
import { Turns } from '../kernel/turns.js';

await loadTexts(document);

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');
const zones = new TimeZoneChoice();
const cells = new QuoteCells(catalogue, connection, zones);
const board = new QuoteBoard(connection);
const turns = new Turns();

// First whatever can be pressed, in one go: the head's script then lets go of the presses that it kept.
new Appearance();
searchOnFirstUse();
new MoreSheet();
keysOnDemand();
leadToLastChart();
keepAddressOnLanguageChoice();
followPlaces();
const cards = marketCards();
watchlistOnFirstUse(catalogue, board, cells);
new NewsPanel(catalogue, api, connection, zones);
sidePanel();
centre();
document.dispatchEvent(new Event('listening'));

await turns.next();
new Clock(connection, zones);
new ConnectionBadge(connection, zones);
new ConnectionNotice(connection, zones);
new Sessions(catalogue, connection, zones);
new StatisticsFigures(connection);
openStream();
const alertNews = onDemand(async () => new (await import('../components/alert-news.js')).AlertNews(catalogue));
connection.on('alerts', async (told) => (await alertNews()).tell(told));
followPageLife(connection);

await turns.next();
const sparklines = new Sparklines(connection);
renewOnRestart(connection, (page) => sparklines.take(page));
void import('../components/installation.js').then(({ install }) => install(connection));

function openStream() {
  connection.open({ candles: cards.flatMap(({ candles }) => candles) });
}

function marketCards() {
  const chart = onDemand(() => import('../components/card-chart.js'));
  const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-market-card]'));
  return [...places].map((place, index) => {
    const parts = { api, connection, zones, logo: index === 0 };
    const loadChart = async (/** @type {HTMLElement} */ figure) => {
      const { cardChart } = await chart();
      await turns.next();
      return (/** @type {import('../components/card-chart-place.js').Wanted} */ wanted) => cardChart(figure, wanted, parts);
    };
    return new MarketCard(place, catalogue, { cells, onChoice: openStream, loadChart });
  });
}

function sidePanel() {
  const movers = onDemand(async () => {
    const { Movers } = await import('../components/movers.js');
    return new Movers(catalogue, board);
  });
  new Tabs(need(document, '[data-tabs]'), (tab) => tab.id === 'tab-movers' && void movers().then((panel) => panel.show()));
}

function centre() {
  const map = onDemand(async () => {
    const [{ MarketMap }] = await Promise.all([import('../components/market-map.js'), loadStyle('map')]);
    return new MarketMap(catalogue, board, api);
  });
  new CentreView(() => void map());
}
