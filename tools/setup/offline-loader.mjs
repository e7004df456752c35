// Stands in for Electron's default app in the offline runtime: `electron <folder>` runs that folder's app.
// The top-level await holds back 'ready', so the app can still register schemes and switches.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const isPreload = (arg, index) => ['-r', '--require'].includes(args[index - 1]);
const folder = args.find((arg, index) => !arg.startsWith('-') && !isPreload(arg, index));
// Playwright preloads what holds the app back until it listens; without it one start in ten was missed.
for (const path of args.filter(isPreload)) createRequire(import.meta.url)(path);
const appPath = resolve(folder ?? '.');
const { name, productName, version, main } = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'));
app.setAppPath(appPath);
app.setName(productName ?? name);
app.setVersion(version);
await import(pathToFileURL(join(appPath, main)).href);
