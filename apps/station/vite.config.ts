import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

const server = process.env.CONCORD_SERVER ?? 'http://127.0.0.1:4300';

export default defineConfig({
  base: '/station/',
  plugins: [
    react(),
    VitePWA({
      registerType: 'autoUpdate',
      injectRegister: 'script',
      manifest: {
        name: '社情民意联络站',
        short_name: '联络站',
        lang: 'zh-CN',
        start_url: '/station/',
        scope: '/station/',
        display: 'standalone',
        background_color: '#f6f5f3',
        theme_color: '#a8071a',
        icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg}'],
        navigateFallback: '/station/index.html',
        navigateFallbackAllowlist: [/^\/station\//],
      },
    }),
  ],
  build: {
    target: 'chrome90', // cheap phones and kiosks are not updated
    manifest: true, // what loads what, for tooling/structure/check-loads.ts
  },
  server: {
    proxy: Object.fromEntries(['/trpc', '/files', '/open', '/live'].map((path) => [path, server])),
  },
});
