import { startPartner } from './start-partner.js';

/** `npm run partner [HUB [PORT]]`: serves the model cards to the hub that runs at HUB. */
const [hub = 'http://127.0.0.1:4000', port = '4100'] = process.argv.slice(2);
const { url } = await startPartner({ hub, host: '127.0.0.1', port: Number(port) });
process.stdout.write(`Model cards for ${hub} at ${url}\n`);
