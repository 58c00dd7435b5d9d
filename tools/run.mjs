/*
 * Entry of every npm script: `node tools/run.mjs NAME ARGS…` runs `tools/NAME.ts`.
 * Plain JavaScript without dependencies, because it is what installs them. What it says goes to standard
 * error: the output of `score` and `inspect` is data.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What vite and rolldown need: of the even releases these or newer ones, as `engines` in package.json has it. */
const OLDEST_NODE = { 20: 19, 22: 12 };
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.foldaway-lock');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** What decides which packages belong in node_modules. */
function lockHash() {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) {
    const text = readFileSync(join(root, file), 'utf8');
    // Scripts and the version do not change what is installed.
    if (file === 'package-lock.json') hash.update(text);
    else {
      const { dependencies, devDependencies, overrides } = JSON.parse(text);
      hash.update(JSON.stringify([dependencies, devDependencies, overrides]));
    }
  }
  return hash.digest('hex');
}

/** Whether every package that the lockfile names lies in node_modules in its version. */
function installed() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function ensurePackages() {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!installed()) {
    console.error('Installing the packages that package-lock.json names …');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // npm's own report goes to standard error.
    const install = (...command) =>
      spawnSync(npm, [...command, '--prefer-offline', '--no-audit', '--no-fund'], {
        cwd: root,
        stdio: ['ignore', 2, 2],
        shell: process.platform === 'win32',
      });
    // `ci` refuses where a registry lacks an optional package of another system; `install` passes over it.
    const clean = install('ci');
    const { status, error } = clean.status === 0 ? clean : install('install', '--no-save');
    if (error) fail(`npm could not be started (${error.message}); it comes with Node.js.`);
    if (status !== 0) fail('The packages could not be installed: see what npm said above.');
  }
  writeFileSync(stamp, hash);
}

const [name, ...args] = process.argv.slice(2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || major === 21 || minor < (OLDEST_NODE[major] ?? 0)) {
  fail(`Foldaway's tools need Node.js 20.19, or 22.12 or newer; this is ${process.versions.node}.`);
}
const script = join(root, 'tools', `${name}.ts`);
if (!name || !/^[a-z-]+$/.test(name) || !existsSync(script)) {
  fail(`There is no tool "${name ?? ''}": tools/${name ?? '…'}.ts is missing.`);
}
ensurePackages();
const tsx = pathToFileURL(join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const { status, signal } = spawnSync(process.execPath, ['--import', tsx, script, ...args], {
  stdio: 'inherit',
});
process.exit(status ?? (signal ? 1 : 0));
