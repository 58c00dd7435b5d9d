import { useEffect } from 'preact/hooks';

/** Reads now, and again whenever the reader comes back to the page: it may be another tab that they come from. */
export function useReading(read: () => void): void {
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') read();
    };
    read();
    // A tab behind others comes to the fore; a window beside others is taken up again.
    document.addEventListener('visibilitychange', again);
    addEventListener('focus', again);
    return () => {
      document.removeEventListener('visibilitychange', again);
      removeEventListener('focus', again);
    };
  }, []);
}
