// The schema as one namespace, for the store and for tools that want all of it.
export * from './schema/contributions.ts'
export * from './schema/figures.ts'
export * from './schema/operations.ts'
export * from './schema/publishing.ts'
export * from './schema/reports.ts'
export * from './schema/steering.ts'
export * from './schema/units.ts'
export * from './schema/users.ts'
