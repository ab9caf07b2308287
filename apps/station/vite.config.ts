import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.CONCORD_SERVER ?? 'http://127.0.0.1:4300';

export default defineConfig({
  base: '/station/',
  plugins: [react()],
  build: { target: 'chrome90' }, // cheap phones and kiosks are not updated
  server: {
    proxy: Object.fromEntries(['/trpc', '/files', '/open', '/live'].map((path) => [path, server])),
  },
});
