import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StationFrame } from './device/StationFrame.tsx';
import './station.css';
import { routes } from './routes.tsx';

// A newer version has taken the place of the files this page would load next; what was typed is kept.
window.addEventListener('vite:preloadError', () => window.location.reload());

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <StationFrame routes={routes} />
    </StrictMode>,
  );
