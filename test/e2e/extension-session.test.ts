/** A whole session in Chromium with every host of the world mapped here: who is asked, for what; and offline after. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONNECTION_CODE, registerOf, REGISTER_HOST, usualHosts } from './extension-hosts';
import { type ChromiumRig, type Hosts, HOSTS, startChromium, startHosts } from './rig';

let hosts: Hosts;
let rig: ChromiumRig;

beforeAll(async () => {
  hosts = await startHosts(usualHosts(registerOf(3_000)).answer, [
    ...HOSTS,
    '*.googleapis.com',
    '*.google.com',
  ]);
  rig = await startChromium(hosts, { mapped: ['*'] });
  await rig.allow(`https://${REGISTER_HOST}/*`);
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
});

const check = async (query: string) => {
  const page = await rig.open('popup.html');
  await page.getByText('Register of').waitFor();
  await page.getByLabel('Which provider?').fill(query);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('#verdict-heading').waitFor();
  return page;
};

test('nothing is asked of anyone but the register’s address, and that is told nothing', async () => {
  const register = await rig.open('register.html');
  await register.getByRole('button', { name: 'Download now' }).click();
  await register.getByRole('heading', { name: 'The register is ready' }).waitFor({ timeout: 60_000 });
  const options = await rig.open('options.html');
  await options.getByLabel('Your name').fill('Pat Example');
  await options.getByRole('button', { name: 'Save your details' }).click();
  await options.getByLabel('Connection code').fill(CONNECTION_CODE);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await options.getByText('Herefordshire quality assurance visit').waitFor();

  for (const query of ['199001', 'Tanglewick Hall School', 'Zzyxqv Kwpf', 'ZZ1 1ZZ'])
    await (await check(query)).close();
  const page = await check('199001');
  await page.getByRole('button', { name: 'Save a check record' }).click();
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  const bulk = await rig.open('bulk.html');
  await bulk.getByLabel('Your list').fill('Provider,URN\nTanglewick Hall School,199002\n');
  await bulk.getByRole('button', { name: 'Read the list' }).click();
  await bulk.getByRole('button', { name: 'Check 1 provider' }).click();
  await bulk.getByText('Checked 1 of 1', { exact: false }).waitFor();
  for (const name of ['records', 'watch', 'threshold', 'welcome']) {
    const other = await rig.open(`${name}.html`);
    await other.locator('h1').waitFor();
  }
  await page.waitForTimeout(2_000);

  // What the browser itself asks of its makers is not the extension's doing, and no test can stop all of it.
  const own = hosts.requests.filter(
    (request) => !/^\w+ [\w.-]*(google|gvt1|googleapis)\.com\//.test(request),
  );
  expect(own.length).toBeGreaterThan(3);
  expect(
    own.filter(
      (request) =>
        !/^GET ea-edubase-api-prod\.azurewebsites\.net\/edubase\/downloads\/public\/(links_)?edubasealldata\d{8}\.csv$/.test(
          request,
        ),
    ),
  ).toEqual([]);
  const told = hosts.requests.join(' ');
  for (const word of ['199001', '199002', 'anglewick', 'uillbrook', 'zzyx', 'ZZ1', 'Pat'])
    expect(told.includes(word), `a request tells "${word}"`).toBe(false);
});

test('with the network off, checks go on as before', async () => {
  await rig.context.setOffline(true);
  await hosts.close();
  await rig.stopWorker();
  const page = await check('199002');
  await page.getByRole('heading', { name: /on the register as closed/ }).waitFor();
  await page.getByRole('button', { name: 'Save a check record' }).click();
  await page.getByText('Saved as a check record.').waitFor();
  const register = await rig.open('register.html');
  await register.getByRole('button', { name: 'Download now' }).click();
  await register.getByText('Check the internet connection', { exact: false }).waitFor();
  await register.getByText('The register you had is still in use.', { exact: false }).waitFor();
});
