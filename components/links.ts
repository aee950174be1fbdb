// What the shells and lists take as a link. Addresses are made by lib/routes.ts and arrive here finished.

export type NavLink = { label: string; href: string; current?: boolean; count?: number; lang?: string }
