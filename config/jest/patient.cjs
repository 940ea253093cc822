jest.setTimeout(480_000)
