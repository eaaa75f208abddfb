declare const global: Record<string, unknown>;

global.onOpen = () => undefined;
