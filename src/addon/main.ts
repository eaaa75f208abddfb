(global as unknown as Record<string, unknown>)['onOpen'] = () => undefined;
