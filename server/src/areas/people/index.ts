import './acts.ts'
import './errors.ts'

export { searchPeople } from './list-people.ts'
export { addPeopleRoutes } from './routes.ts'
export { readPeopleOfUnit, readPersonNames } from './store.ts'
export { type CarriedPost, type CarriedPosts, carryPosts, restorePosts } from './store-carried-posts.ts'
export { findPeopleInPost, type MatchedPerson } from './store-match.ts'
