import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    // The explorer, and the console at /ide, which signs in as the explorer does.
    rollupOptions: { input: ['index.html', 'console.html'] },
    // A file inlined into a style or script would need a weaker Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor of the desk, in a part of its own that is loaded with it.
    chunkSizeWarningLimit: 600,
  },
});
