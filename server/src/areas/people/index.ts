import './acts.ts'
import './errors.ts'

export { searchPeople } from './list-people.ts'
export { addPeopleRoutes } from './routes.ts'
export { readPersonNames } from './store.ts'
