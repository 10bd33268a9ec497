import './errors-more.ts'
import './errors-readings.ts'
import './errors-work.ts'
