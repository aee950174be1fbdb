// Tailwind writes the style sheet while Next builds.
export default { plugins: { '@tailwindcss/postcss': {} } }
