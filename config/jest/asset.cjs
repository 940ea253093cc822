// What a style sheet, picture or film is in a test: a name.
module.exports = 'asset'
