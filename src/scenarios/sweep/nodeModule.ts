interface NodeModules {
  readonly os: typeof import("node:os");
  readonly worker_threads: typeof import("node:worker_threads");
}

/**
 * A module of Node; undefined elsewhere. Not imported, so that bundles for browsers, where there is no such module, need
 * not know of it.
 */
export function nodeModule<Name extends keyof NodeModules>(
  name: Name,
): NodeModules[Name] | undefined {
  return globalThis.process?.getBuiltinModule?.(name) as NodeModules[Name] | undefined;
}
