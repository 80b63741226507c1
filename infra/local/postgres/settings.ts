/** The server's settings as arguments; `over` has the last word. */
export function settingsFor(port: number, over: Readonly<Record<string, string>>): readonly string[] {
  const settings = { ...here, ...everywhere, port: String(port), ...over };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** How it fits into a folder of this machine. */
const here = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '64MB',
  // In the data folder, not in /dev/shm: nothing outside is touched, and containers give that too little room.
  dynamic_shared_memory_type: 'mmap',
} as const;

/** What jiuzhu asks of a PostgreSQL that serves one machine; `infra/compose.yaml` says the same. */
export const everywhere = {
  max_connections: '120',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Messages of statements quote values, so those of ours stay out of the file: the client is told them, the kit logs code and constraint.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
} as const;
