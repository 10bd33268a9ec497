import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { guideChapters } from './guide-plugin.ts'

const server = process.env.API_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [guideChapters(), react()],
  // Code that runs on both sides: server/src/areas/<area>/both-sides/.
  resolve: { alias: { '@server': fileURLToPath(new URL('../server/src', import.meta.url)) } },
  server: { port: 5173, proxy: { '/api': server, '/health': server } },
  preview: { proxy: { '/api': server, '/health': server } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy lets fonts and images come as files of this origin only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
