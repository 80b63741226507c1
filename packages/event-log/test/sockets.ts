import { connect, type Socket } from 'node:net';

/** The connections of one process to its brokers: cut for good, as by `kill -9`, or held back for a while, as by a network that swallows answers. */
export type Sockets = {
  readonly connect: (to: { readonly host: string; readonly port: number }, onConnect: () => void) => Socket;
  /** those that are open, and all that are tried afterwards */
  cut(): void;
  /** what the brokers answer is not heard until the returned function is called; only on those opened from the `from`th on, where that is said */
  hold(from?: number): () => void;
  /** how many were opened so far */
  count(): number;
};

/** Nobody listens there. */
const NOWHERE = { host: '127.0.0.1', port: 1 };

export function sockets(): Sockets {
  const opened: Socket[] = [];
  let isCut = false;
  let heldFrom = Infinity;
  const listening = (socket: Socket, nth: number): void => {
    // a socket flows as soon as somebody listens to it
    socket.on('newListener', (event) => {
      if (event === 'data') setImmediate(() => nth >= heldFrom && socket.pause());
    });
  };
  return {
    connect: (to, onConnect) => {
      const socket = connect(isCut ? NOWHERE : to, onConnect);
      opened.push(socket);
      listening(socket, opened.length - 1);
      return socket;
    },
    cut: () => {
      isCut = true;
      for (const socket of opened) socket.destroy();
    },
    hold: (from = 0) => {
      heldFrom = from;
      for (const socket of opened.slice(from)) socket.pause();
      return () => {
        heldFrom = Infinity;
        for (const socket of opened) socket.resume();
      };
    },
    count: () => opened.length,
  };
}
