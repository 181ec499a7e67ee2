import { Catalogue } from '../state/catalogue.js';
import { MarketApi } from '../api/market-api.js';
import { loadTexts } from '../api/texts-file.js';
import { MarketConnection } from '../state/market-connection.js';
import { Appearance } from '../components/appearance.js';
import { ChartView } from '../components/chart-view.js';
import { ConnectionBadge } from '../components/connection-badge.js';
import { followPageLife } from '../components/page-life.js';
import { QuoteCells } from '../components/quote-cells.js';
import { QuoteFigures } from '../components/quote-figures.js';
import { Search } from '../components/search.js';
import { Sessions } from '../components/sessions.js';

await loadTexts(document);

const catalogue = new Catalogue(document);
const api = new MarketApi();
const connection = new MarketConnection(api, (symbol) => catalogue.find(symbol)?.market ?? '');

new Appearance();
new Search();
new ConnectionBadge(connection);
new Sessions(catalogue, connection);
new QuoteCells(catalogue, connection);

const view = new ChartView(catalogue, api, connection);
new QuoteFigures(view.asset, connection);
followPageLife(connection);
