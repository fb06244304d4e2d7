/** Names in groups that grow by joining (union-find). A group is known by its least name, whatever the order of joining. */
export class Components {
  private readonly parent: Map<string, string>;

  /** Starts with each name in a group of its own. */
  constructor(names: Iterable<string>) {
    this.parent = new Map([...names].map((name) => [name, name]));
  }

  /** The name a group is known by; an unknown name is a group of its own. */
  find(name: string): string {
    let root = name;
    for (let up = this.parent.get(root); up !== undefined && up !== root; up = this.parent.get(root)) root = up;
    this.parent.set(name, root);
    return root;
  }

  /** Makes one group of two. */
  join(a: string, b: string): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x < y) this.parent.set(y, x);
    else this.parent.set(x, y);
  }
}
