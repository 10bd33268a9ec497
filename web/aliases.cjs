// Where "@server/" leads, for the border check, which cannot read it from tsconfig.json.
const { resolve } = require('node:path')

module.exports = { resolve: { alias: { '@server': resolve(__dirname, '../server/src') } } }
