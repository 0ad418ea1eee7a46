/** What a worker is told. */
export type Order =
  | { readonly kind: "prepare"; readonly task: string; readonly setup: unknown }
  | { readonly kind: "work"; readonly piece: unknown };

/** What a worker tells: that its program runs, then one reply to each order. */
export type Reply =
  | { readonly kind: "started" }
  | { readonly kind: "done"; readonly answer: unknown }
  | { readonly kind: "failed"; readonly error: Error };
