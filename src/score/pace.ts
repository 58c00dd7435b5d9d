/** What a window takes the engine lately. */
export class Pace {
  #milliseconds: number | null = null;
  #runs = 0;

  /** Milliseconds a window; null until one was run. */
  get milliseconds(): number | null {
    return this.#milliseconds;
  }

  /** The first run also brings the engine up to speed: what it took is told only until there is another. */
  note(milliseconds: number): void {
    const before = this.#runs < 2 ? milliseconds : (this.#milliseconds ?? milliseconds);
    this.#runs++;
    this.#milliseconds = before + (milliseconds - before) / 4;
  }
}
