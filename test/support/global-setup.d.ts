export default function setUp(): Promise<void>;
export function makeTemplate(admin: string, name: string, fill: (url: string) => void | Promise<void>, from?: string): Promise<void>;
export function databaseUrl(admin: string, name: string): string;
