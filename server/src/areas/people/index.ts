import './acts.ts'
import './errors.ts'

export { type CarriedPost, type CarriedPosts, carryPosts, restorePosts } from './carry-posts.ts'
export { searchPeople } from './list-people.ts'
export { addPeopleRoutes } from './routes.ts'
export { readPeopleOfUnit, readPersonNames } from './store.ts'
export { findPeopleInPost, type MatchedPerson } from './store-match.ts'
