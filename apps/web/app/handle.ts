/** What a route says about itself (`export const handle`). */
export interface PageHandle {
  /** The page hydrates: React and React Router are sent. Pages without it ship no framework. */
  live?: boolean;
  /** The page opens Toss's window: its content policy lets Toss's script in. */
  pays?: boolean;
  /** The shopper header without categories (checkout, payment): one thing to do. */
  calm?: boolean;
}
