import { sharedScreens, startPortal } from '@concord/portal/frame/portal';

/** 县区政协: one app for the sixteen county committees and their units. */
startPortal({ base: '/county', screens: sharedScreens });
