/** Which way is open and which ways are drawn; whoever shows it is told of each change. */
export class Selection {
  private readonly listeners: (() => void)[] = [];
  private openId: string | null = null;
  private readonly drawnIds: Set<string>;

  constructor(drawn: Iterable<string>) {
    this.drawnIds = new Set(drawn);
  }

  get open(): string | null {
    return this.openId;
  }

  isDrawn(id: string): boolean {
    return this.drawnIds.has(id) || this.openId === id;
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  toggleOpen(id: string): void {
    this.openId = this.openId === id ? null : id;
    this.changed();
  }

  toggleDrawn(id: string): void {
    if (!this.drawnIds.delete(id)) {
      this.drawnIds.add(id);
    }
    this.changed();
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }
}
