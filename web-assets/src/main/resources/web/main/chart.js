import { Catalogue } from '../state/catalogue.js';
import { MarketApi } from '../api/market-api.js';
import { loadTexts } from '../api/texts-file.js';
import { MarketConnection } from '../state/market-connection.js';
import { ChartView } from '../components/chart-view.js';
import { ConnectionBadge } from '../components/connection-badge.js';
import { followPageLife } from '../components/page-life.js';
import { QuoteCells } from '../components/quote-cells.js';
import { QuoteFigures } from '../components/quote-figures.js';
import { keepAddressOnLanguageChoice } from '../components/language-links.js';
import { Search } from '../components/search.js';
import { Sessions } from '../components/sessions.js';
import { ThemeSwitch } from '../components/theme-switch.js';

await loadTexts(document);

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');

new ThemeSwitch();
new Search();
keepAddressOnLanguageChoice();
new ConnectionBadge(connection);
new Sessions(catalogue, connection);
new QuoteCells(catalogue, connection);

const view = new ChartView(catalogue, api, connection);
new QuoteFigures(view.asset, connection);
followPageLife(connection);
