/**
 * A turn of the event loop, so that messages that came in meanwhile are heard. Timers will not do: hidden
 * pages clamp them to a second; nor will a channel that keeps Node alive.
 */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
