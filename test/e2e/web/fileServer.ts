import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.json': 'application/json',
};

/** Serves a folder to a browser, as a gallery of extensions does, and hears from it. */
export interface FileServer {
  /** `localhost`, with the port. */
  readonly authority: string;
  stop(): void;
}

/** What is sent to `/report` is passed on. */
export async function serveFiles(
  folder: string,
  report: (message: string) => void,
): Promise<FileServer> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (pathname === '/report') {
      report(await text(request));
      response.end();
      return;
    }
    const file = path.join(folder, decodeURIComponent(pathname));
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(await readFile(file));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The files are served nowhere.');
  return { authority: `localhost:${address.port}`, stop: () => server.close() };
}
