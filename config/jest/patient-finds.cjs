const { configure } = require('@testing-library/dom')

// A busy machine draws slowly; waiting ends as soon as the page is ready.
configure({ asyncUtilTimeout: 60_000 })
