/* eslint-disable @typescript-eslint/no-deprecated -- it uses all that there is */
// What callers of generated code may and may not write. Each expected error is one that the
// compiler has to find: it complains where there is none.
import {
  type Codec,
  type DecimalText,
  type Endpoint,
  type Operation,
  type Page,
  type Presence,
  type Session,
  Channels,
  EndpointCodec,
  PageCodec,
  SessionCodec,
  SessionState,
  Weekday,
  countSessions,
  downloadRecording,
  endSession,
  findSessions,
  getSession,
} from './switchboard';

declare function take<T>(value: T): T;

// A member that is always there may not be missing or null; one that may be absent is not null.
const presence: Presence = { always: '', alwaysOrNull: null, listAlways: [], listAlwaysOrNull: null };
take<string>(presence.always);
take<string | null>(presence.alwaysOrNull);
take<string | undefined>(presence.sometimes);
take<string | null | undefined>(presence.sometimesOrNull);
take<Presence>({ ...presence, sometimes: 'x', sometimesOrNull: null, listSometimes: [1, null] });
// @ts-expect-error a required member is missing
take<Presence>({ always: '', listAlways: [], listAlwaysOrNull: null });
// @ts-expect-error null where the type has no '?'
take<Presence>({ ...presence, always: null });
// @ts-expect-error null is not absent
take<Presence>({ ...presence, sometimes: null });
// @ts-expect-error undefined is no value: leave the key out
take<Presence>({ ...presence, sometimes: undefined });
// @ts-expect-error undefined is no value here either
take<Presence>({ ...presence, sometimesOrNull: undefined });
// @ts-expect-error items of this list are not null
take<Presence>({ ...presence, listAlways: [null] });
// @ts-expect-error a member that may be absent is not a string yet
take<string>(presence.sometimes);

// The discriminator tells the variants apart.
export function called(endpoint: Endpoint): string {
  switch (endpoint.kind) {
    case 'phone':
      // @ts-expect-error a phone has no headers
      take(endpoint.headers);
      return endpoint.number;
    case 'sip':
      return endpoint.uri;
  }
}
take<Endpoint>({ kind: 'phone', number: '+18145550100' });
// @ts-expect-error no variant is called fax
take<Endpoint>({ kind: 'fax', number: '+18145550100' });
// @ts-expect-error that is the member of another variant
take<Endpoint>({ kind: 'phone', uri: 'sip:alice@switchboard.example' });
// @ts-expect-error a variant without its discriminator
take<Endpoint>({ number: '+18145550100' });

// An open enum takes any text, a closed one its members, flags any number.
export function shown(session: Session): string {
  take<SessionState>('Lost');
  take<Weekday>(Weekday.Sunday);
  // @ts-expect-error Wednesday is no member of this closed enum
  take<Weekday>(3);
  take<Channels>(Channels.Voice | Channels.Chat);
  return session.state === SessionState.NoAnswer ? 'nobody' : session.state;
}

// Exact numbers do not mix with JavaScript's.
export function cost(session: Session): bigint {
  take<DecimalText>(session.price);
  take<string>(session.price);
  take<DecimalText>('1.10' as DecimalText);
  // @ts-expect-error not every text is a decimal
  take<DecimalText>('1.10');
  // @ts-expect-error a number has lost digits already
  take<DecimalText>(1.1);
  // @ts-expect-error a bigint is no number
  take<number>(session.bytesSent);
  return session.bytesSent + 1n;
}

// A base's members, a generic's, those of maps, and those that the contract does not know.
export function parts(session: Session): unknown {
  take<string>(session.createdBy);
  take<number | undefined>(session.route?.right[0]?.left);
  take<DecimalText | null | undefined>(session.route?.right[0]?.right);
  // @ts-expect-error a map may lack the key
  take<string[]>(session.tags?.['vip'] ?? undefined);
  return session.attempts[0]?.['carrier'];
}

// Codecs give the types.
take<Codec<Page<Session>>>(PageCodec(SessionCodec));
take<Page<Session>>(PageCodec(SessionCodec).parse('{}'));
take<Endpoint>(EndpointCodec.read(JSON.parse('{}')));
take<string>(EndpointCodec.stringify({ kind: 'phone', number: '+18145550100' }));
// @ts-expect-error an endpoint is no session
take<Session>(EndpointCodec.parse('{}'));
// @ts-expect-error a generic codec wants those of its parameters
PageCodec();

// A client can be written over the facts: the request fits, the answer is known.
export async function call<Request extends object, Answer>(
  operation: Operation<Request, Answer>,
  request: Request,
): Promise<Answer> {
  const body = operation.request?.().stringify(request) ?? JSON.stringify(request);
  const method = operation.methods[0] ?? 'POST';
  const answer = await fetch(operation.routes[0]?.path ?? '/', { method, body });
  const text = await answer.text();
  return operation.answer?.().parse(text) ?? (JSON.parse(text) as Answer);
}

export async function calls(): Promise<void> {
  take<Session>(await call(getSession, { id: '1' }));
  take<Page<Session>>(await call(findSessions, { take: 10 }));
  take<Blob>(await call(downloadRecording, { id: '1' }));
  await call(endSession, { id: '1' });
  // @ts-expect-error the request lacks its id
  await call(getSession, {});
  // @ts-expect-error the answer is a session
  take<Presence>(await call(getSession, { id: '1' }));
  take<readonly Operation<unknown, unknown>[]>([getSession, findSessions, endSession]);
  take<bigint | undefined>((await call(countSessions, {}))['Queued']);
}
