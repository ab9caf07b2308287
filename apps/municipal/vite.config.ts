import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.CONCORD_SERVER ?? 'http://127.0.0.1:4300';

export default defineConfig({
  base: '/municipal/',
  plugins: [react()],
  build: {
    target: 'chrome90', // what the older Windows machines in county offices still run
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        // Libraries change rarely: browsers keep them when a new version of the portal comes.
        codeSplitting: {
          groups: [
            { name: 'echarts', test: /node_modules[\\/](echarts|zrender)/ },
            { name: 'antd', test: /node_modules[\\/](antd|@ant-design|@rc-component|rc-)/ },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(['/trpc', '/files', '/open', '/live'].map((path) => [path, server])),
  },
});
