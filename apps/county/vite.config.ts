import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.CONCORD_SERVER ?? 'http://127.0.0.1:4300';

export default defineConfig({
  base: '/county/',
  plugins: [react()],
  build: {
    target: 'chrome90', // what the older Windows machines in county offices still run
    chunkSizeWarningLimit: 1500,
    manifest: true, // what loads what, for tooling/structure/check-loads.ts
    rolldownOptions: {
      output: {
        // These change rarely: browsers keep them when a new version of the portal comes. antd's parts are left to
        // the screens that use them.
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)/ },
            {
              name: 'base',
              test: /node_modules[\\/](react|react-dom|scheduler|use-sync-external-store|@tanstack|@trpc|zod)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(['/trpc', '/files', '/open', '/live'].map((path) => [path, server])),
  },
});
