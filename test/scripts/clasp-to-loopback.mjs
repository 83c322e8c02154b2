// Preloaded into clasp: what it asks of Google goes to a server of the test (GOOGLE_AT), over plain HTTP.
import http from 'node:http';
import https from 'node:https';

const port = Number(process.env.GOOGLE_AT);

https.request = (target, ...rest) => {
  const url = typeof target === 'string' || target instanceof URL ? new URL(target) : null;
  const options = url ? (typeof rest[0] === 'object' ? rest[0] : {}) : target;
  return http.request(
    {
      host: '127.0.0.1',
      port,
      path: url ? url.pathname + url.search : options.path,
      method: options.method ?? 'GET',
      headers: options.headers,
    },
    rest.find((one) => typeof one === 'function'),
  );
};
