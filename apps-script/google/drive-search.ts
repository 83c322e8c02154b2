/** Finding a form in Drive that this add-on made. Its Drive access (`drive.file`) covers only its own files. */
import * as z from 'zod/mini';
import { rest } from './rest';

const Files = z.object({ files: z._default(z.array(z.object({ id: z.string() })), []) });

/** Id of the oldest form with exactly this name in Drive, or undefined. */
export function findFormByName(name: string): string | undefined {
  const quoted = name.replace(/[\\']/g, '\\$&');
  const query = [
    `q=${encodeURIComponent(`name = '${quoted}' and mimeType = 'application/vnd.google-apps.form' and trashed = false`)}`,
    'orderBy=createdTime',
    `fields=${encodeURIComponent('files(id)')}`,
  ].join('&');
  const answer = rest({ url: `https://www.googleapis.com/drive/v3/files?${query}`, method: 'get' });
  return Files.parse(answer).files[0]?.id;
}
