// @ts-nocheck

export interface IGet
{
}

export interface IDelete
{
}

export interface IPost
{
}

/** @description Who made this, and when. */
export class Audited
{
    public createdAt: string;
    public createdBy: string;
    public changedAt?: string;

    public constructor(init?: Partial<Audited>) { (Object as any).assign(this, init); }
}

/** @description What went wrong. */
export class ErrorInfo
{
    /** @description Stable; for programs. */
    public code: string;
    /** @description For people. */
    public message: string;
    public details?: { [index:string]: Object; };

    public constructor(init?: Partial<ErrorInfo>) { (Object as any).assign(this, init); }
}

/** @description Two values that belong together. */
export class Pair<A, B>
{
    public left: A;
    public right: B;

    public constructor(init?: Partial<Pair<A, B>>) { (Object as any).assign(this, init); }
}

/** @description What every change of a session says. */
// @Journal()
export class SessionChange
{
    public reason?: string;

    public constructor(init?: Partial<SessionChange>) { (Object as any).assign(this, init); }
}

/** @description Whatever carries the id of a session. */
export interface IHasSession
{
    sessionId: string;
}

/** @description One try to reach an endpoint. Attempts may hold further attempts. */
export class Attempt
{
    public number: number;
    public outcome?: string;
    public retries?: Attempt[];
    public quality?: number;

    public constructor(init?: Partial<Attempt>) { (Object as any).assign(this, init); }
}

/** @description The life of a call. */
export enum SessionState
{
    Queued = 'Queued',
    Ringing = 'Ringing',
    Connected = 'Connected',
    NoAnswer = 'no-answer',
    None = 'None',
}

/** @description What a session carries; several at once. */
// @Flags()
export enum Channels
{
    Voice = 1,
    Chat = 2,
    Fax = 4,
}

/** @description A closed enum of numbers. */
// @Localized()
export enum Weekday
{
    Monday = 1,
    Tuesday = 2,
    Sunday = 7,
}

/** @description Whom a call goes to. */
// @Discriminated()
export interface Endpoint
{
}

export class PhoneEndpoint implements Endpoint
{
    /** @description With the leading +. */
    public number: string;
    public extension?: string;

    public constructor(init?: Partial<PhoneEndpoint>) { (Object as any).assign(this, init); }
}

export class SipEndpoint implements Endpoint
{
    public uri: string;
    public headers?: { [index:string]: string; };

    public constructor(init?: Partial<SipEndpoint>) { (Object as any).assign(this, init); }
}

/** @description Every scalar type. */
export class Scalars
{
    public string: string;
    public char: string;
    public boolean: boolean;
    public int8: number;
    public int16: number;
    public int32: number;
    public int64: number;
    public uint8: number;
    public uint16: number;
    public uint32: number;
    public uint64: number;
    public float32: number;
    public float64: number;
    public decimal: number;
    public date: string;
    public time: string;
    public datetime: string;
    public datetimeoffset: string;
    public duration: string;
    public uuid: string;
    public uri: string;
    public bytes: string;
    public any?: Object;
    public opens: Weekday;

    public constructor(init?: Partial<Scalars>) { (Object as any).assign(this, init); }
}

/** @description The four states of a member, twice - as text and as list. */
export class Presence
{
    public always: string;
    public alwaysOrNull?: string;
    public sometimes?: string;
    public sometimesOrNull?: string;
    public listAlways: number[] = [];
    public listAlwaysOrNull?: number[];
    public listSometimes?: number[];
    public listSometimesOrNull?: number[];

    public constructor(init?: Partial<Presence>) { (Object as any).assign(this, init); }
}

/** @description Wire names that are no identifiers, or words that languages keep for themselves. */
export class OddNames
{
    public class: string;
    public from?: string;
    public list: string[] = [];
    public match: boolean;
    public self?: string;
    public '1st': number;
    public 'a-b': number;
    public 'a.b': number;
    public $x?: number;
    // @Validate(Validator="GreaterThan(0)")
    public Order: number;

    public readAt?: string;
    public oldName?: string;

    public constructor(init?: Partial<OddNames>) { (Object as any).assign(this, init); }
}

/** @description A call and what became of it. */
export class Session extends Audited implements IHasSession
{
    public id: string;
    /** @description The same as a text. */
    public sessionId: string;
    public state: SessionState;
    public channels: Channels;
    public endpoint: Endpoint;
    public startedAt?: string;
    /** @description Null until somebody answers. */
    public answeredAt: string;
    public talkTime: string;
    public price: number;
    /** @description The price as text. */
    public cost: number;
    public bytesSent: number;
    public tags?: { [index:string]: string[]; };
    public attempts: Attempt[] = [];
    /** @description Generics may be nested. */
    public route?: Pair<string, Pair<number,number>[]>;
    public note?: string;

    public constructor(init?: Partial<Session>) { super(init); (Object as any).assign(this, init); }
}

/** @description One page of a longer list. */
export class Page<T>
{
    public items: T[] = [];
    public total: number;
    /** @description Where to go on; null on the last page. */
    public next?: string;

    public constructor(init?: Partial<Page<T>>) { (Object as any).assign(this, init); }
}

/** @description Starts an outgoing call. */
export class StartSession
{
    /** @description Chosen by the caller, so that a repeated request starts one call only. */
    public requestId: string;
    /** @description Whom to call. */
    public endpoint: Endpoint;
    /** @description An owned number; absent means a random one, null hides the number. */
    public callerId?: string;
    /** @description How long to let it ring. */
    public ringFor: string;
    public priority: number;
    public channels: Channels;
    public labels?: { [index:string]: string; };

    public constructor(init?: Partial<StartSession>) { (Object as any).assign(this, init); }
}

/** @description One session by its id. */
export class GetSession implements IGet
{
    public id: string;
    /** @description Parts to send along. */
    public include?: string[];
    public traceParent?: string;

    public constructor(init?: Partial<GetSession>) { (Object as any).assign(this, init); }
}

/** @description Sessions that match, newest first. */
export class FindSessions implements IGet
{
    /** @description Any of these; all if absent. */
    public states?: SessionState[];
    public since?: string;
    public until?: string;
    public take: number;

    public constructor(init?: Partial<FindSessions>) { (Object as any).assign(this, init); }
}

/** @description Ends a call. */
export class EndSession implements IDelete
{
    public id: string;

    public constructor(init?: Partial<EndSession>) { (Object as any).assign(this, init); }
}

/** @description The sound of a call. */
export class DownloadRecording implements IGet
{
    public id: string;

    public constructor(init?: Partial<DownloadRecording>) { (Object as any).assign(this, init); }
}

/** @description Hands a call over to somebody else, or into a conference. */
// @Throttle(20, 60)
export class TransferSession extends SessionChange implements IPost
{
    public id: string;
    public to: Endpoint[] = [];

    public constructor(init?: Partial<TransferSession>) { super(init); (Object as any).assign(this, init); }
}

/** @description How many sessions are in each state. */
export class CountSessions implements IGet
{

    public constructor(init?: Partial<CountSessions>) { (Object as any).assign(this, init); }
}

