/** Thrown by loaders with `data(failure, status)`; the error page knows what to say (components/problem-page.tsx). */
export interface Failure {
  kind: 'away' | 'fault' | 'forbidden' | 'missing' | 'gone' | 'busy' | 'refused';
  title?: string;
  message?: string;
  incident?: string;
}
