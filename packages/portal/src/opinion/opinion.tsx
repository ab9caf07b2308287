import type { AppRouter } from '@concord/server/router';
import type { inferRouterOutputs } from '@trpc/server';

/** An opinion as the case page gets it: with the steps open to the reader. */
export type Opinion = inferRouterOutputs<AppRouter>['opinion']['byId'];

/** The id in the address, whatever route shows the screen. */
export const opinionIdOf = ({ id = '' }: { id?: string }): string => id;
