/**
 * Guarantees: a packaged program does not run with a switch that opens it to a debugger, weakens the page or reroutes
 * its network (security.md 6: no fuse covers the debugging port).
 */
const refusedSwitches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-publish-uid',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'allow-file-access-from-files',
  'disable-site-isolation-trials',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'ignore-certificate-errors',
  'log-net-log',
  'enable-logging',
] as const;

/** The first switch among `args` with which the program must not start. Chromium takes one or two dashes, or a slash. */
export function findRefusedSwitch(args: readonly string[]): string | undefined {
  for (const argument of args) {
    const name = /^(?:--?|\/)([a-z-]+)(?:=|$)/i.exec(argument)?.[1]?.toLowerCase();
    const refused = refusedSwitches.find((candidate) => candidate === name);
    if (refused !== undefined) return refused;
  }
  return undefined;
}
