/** Calls again and again, waiting between calls, but not while nobody looks at the page. */
export function keepFresh(refresh: () => Promise<void>, everyMillis: number): void {
  const again = async (): Promise<void> => {
    if (!document.hidden) {
      await refresh();
    }
    setTimeout(() => void again(), everyMillis);
  };
  setTimeout(() => void again(), everyMillis);
  document.addEventListener("visibilitychange", () => void (document.hidden ? null : refresh()));
}
