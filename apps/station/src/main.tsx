import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@concord/ui/tokens.css';
import './station.css';
import { StationApp } from './device/StationFrame.tsx';
import { routes } from './routes.tsx';

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <StrictMode>
      <StationApp routes={routes} />
    </StrictMode>,
  );
