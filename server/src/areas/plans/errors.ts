import './errors-readings.ts'
import './errors-work.ts'
