/* oxlint-disable no-eval, no-new-func, no-implied-eval, typescript/no-implied-eval -- every line here is an attack that has to fail */
// Loaded by the page itself, as a script of the build: what a taken-over page could try. `globalThis.outcomes` says for
// each attack whether it worked; `globalThis.ran` is set by code that must never run.
globalThis.ran = [];

async function attempt(attack) {
  try {
    return (await attack()) === true ? 'worked' : 'refused';
  } catch {
    return 'refused';
  }
}

const moment = () => new Promise((done) => setTimeout(done, 300));
const ranAfter = async (name, attack) => {
  attack();
  await moment();
  return globalThis.ran.includes(name);
};

const attacks = {
  eval: () => eval("globalThis.ran.push('eval'); true"),
  Function: () => new Function('return true')(),
  stringTimer: () => ranAfter('timer', () => setTimeout("globalThis.ran.push('timer')", 0)),
  wasm: async () => {
    await WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    return true;
  },
  inlineScript: () =>
    ranAfter('inline', () => {
      const script = document.createElement('script');
      script.textContent = "globalThis.ran.push('inline')";
      document.body.append(script);
    }),
  remoteScript: () =>
    new Promise((done) => {
      const script = document.createElement('script');
      script.onload = () => done(true);
      script.onerror = () => done(false);
      script.src = 'https://example.org/x.js';
      document.body.append(script);
    }),
  innerHTML: () =>
    ranAfter('markup', () => {
      document.body.insertAdjacentElement('beforeend', document.createElement('div')).innerHTML =
        '<img src=x onerror="globalThis.ran.push(\'markup\')">';
    }),
  javascriptLink: () =>
    ranAfter('link', () => {
      const link = document.createElement('a');
      link.href = "javascript:globalThis.ran.push('link')";
      document.body.append(link);
      link.click();
    }),
  frameOfMarkup: () =>
    ranAfter('frame', () => {
      const frame = document.createElement('iframe');
      frame.src = "data:text/html,<script>parent.ran.push('frame')</script>";
      document.body.append(frame);
    }),
  blobWorker: () =>
    new Promise((done) => {
      const url = URL.createObjectURL(new Blob(['postMessage(1)'], { type: 'text/javascript' }));
      const worker = new Worker(url);
      worker.onmessage = () => done(true);
      worker.onerror = () => done(false);
    }),
  foreignPolicy: () => trustedTypes.createPolicy('mine', { createHTML: (text) => text }) !== undefined,
  secondDefaultPolicy: () =>
    trustedTypes.createPolicy('default', { createHTML: (text) => text }) !== undefined,
  fetchHttp: async () => (await fetch('http://example.org/')) !== undefined,
  fetchFile: async () => (await fetch('file:///etc/hostname')) !== undefined,
  socket: () =>
    new Promise((done) => {
      const socket = new WebSocket('ws://127.0.0.1:9/');
      socket.onopen = () => done(true);
      socket.onerror = () => done(false);
    }),
  remoteImage: () =>
    new Promise((done) => {
      const image = new Image();
      image.onload = () => done(true);
      image.onerror = () => done(false);
      image.src = 'https://example.org/x.png';
    }),
  form: () =>
    ranAfter('form', () => {
      const form = document.createElement('form');
      form.action = 'https://example.org/';
      document.body.append(form);
      form.submit();
    }),
  openWindow: () => window.open('https://example.org/') !== null,
  openOwnWindow: () => window.open('app://main/index.html') !== null,
  peerConnection: async () => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] });
    connection.createDataChannel('x');
    const candidates = [];
    connection.onicecandidate = ({ candidate }) => candidate && candidates.push(candidate);
    await connection.setLocalDescription();
    await moment();
    return candidates.length > 0;
  },
  geolocation: () =>
    new Promise((done) => {
      navigator.geolocation.getCurrentPosition(
        () => done(true),
        () => done(false),
      );
    }),
  camera: async () => (await navigator.mediaDevices.getUserMedia({ video: true })) !== undefined,
  screen: async () => (await navigator.mediaDevices.getDisplayMedia({ video: true })) !== undefined,
  clipboardRead: async () => (await navigator.clipboard.readText()) !== undefined,
  notification: async () => (await Notification.requestPermission()) === 'granted',
  nodeRequire: () => typeof globalThis.require === 'function',
  nodeProcess: () => typeof globalThis.process === 'object',
};

const outcomes = {};
for (const [name, attack] of Object.entries(attacks)) outcomes[name] = await attempt(attack);
globalThis.outcomes = outcomes;
