import './errors-readings.ts'
