import { connect, type Socket } from 'node:net';

/** The connections of one process to its brokers: cut for good, as by `kill -9`, or held back for a while, as by a network that swallows answers. */
export type Sockets = {
  readonly connect: (to: { readonly host: string; readonly port: number }, onConnect: () => void) => Socket;
  cut(): void;
  /** what the brokers answer is not heard until the returned function is called */
  hold(): () => void;
};

/** Nobody listens there. */
const NOWHERE = { host: '127.0.0.1', port: 1 };

export function sockets(): Sockets {
  const open = new Set<Socket>();
  let isCut = false;
  let held = false;
  return {
    connect: (to, onConnect) => {
      const socket = connect(isCut ? NOWHERE : to, onConnect);
      open.add(socket);
      socket.once('close', () => open.delete(socket));
      if (held) socket.on('newListener', (event) => event === 'data' && setImmediate(() => held && socket.pause()));
      return socket;
    },
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    hold: () => {
      held = true;
      for (const socket of open) socket.pause();
      return () => {
        held = false;
        for (const socket of open) socket.resume();
      };
    },
  };
}
