"use strict";
export class Audited {
    /** @param {{createdAt?:string,createdBy?:string,changedAt?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    createdAt;
    /** @type {string} */
    createdBy;
    /** @type {?string} */
    changedAt;
}
export class ErrorInfo {
    /** @param {{code?:string,message?:string,details?:{ [index:string]: Object; }}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {string}
     * @description Stable; for programs. */
    code;
    /**
     * @type {string}
     * @description For people. */
    message;
    /** @type {?{ [index:string]: Object; }} */
    details;
}
/**
 * @template A
 * @template B
 */
export class Pair {
    /** @param {{left?:A,right?:B}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {A} */
    left;
    /** @type {B} */
    right;
}
export class SessionChange {
    /** @param {{reason?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    reason;
}
export class Attempt {
    /** @param {{number?:number,outcome?:string,retries?:Attempt[],quality?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    number;
    /** @type {?string} */
    outcome;
    /** @type {?Attempt[]} */
    retries;
    /** @type {?number} */
    quality;
}
/** @typedef {'Queued'|'Ringing'|'Connected'|'no-answer'|'None'} */
export var SessionState;
(function (SessionState) {
    SessionState["Queued"] = "Queued"
    SessionState["Ringing"] = "Ringing"
    SessionState["Connected"] = "Connected"
    SessionState["NoAnswer"] = "no-answer"
    SessionState["None"] = "None"
})(SessionState || (SessionState = {}));
/** @typedef {number} */
export var Channels;
(function (Channels) {
    Channels[Channels["Voice"] = 1] = "Voice"
    Channels[Channels["Chat"] = 2] = "Chat"
    Channels[Channels["Fax"] = 4] = "Fax"
})(Channels || (Channels = {}));
/** @typedef {number} */
export var Weekday;
(function (Weekday) {
    Weekday[Weekday["Monday"] = 1] = "Monday"
    Weekday[Weekday["Tuesday"] = 2] = "Tuesday"
    Weekday[Weekday["Sunday"] = 7] = "Sunday"
})(Weekday || (Weekday = {}));
export class PhoneEndpoint {
    /** @param {{number?:string,extension?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {string}
     * @description With the leading +. */
    number;
    /** @type {?string} */
    extension;
}
export class SipEndpoint {
    /** @param {{uri?:string,headers?:{ [index:string]: string; }}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    uri;
    /** @type {?{ [index:string]: string; }} */
    headers;
}
export class Scalars {
    /** @param {{string?:string,char?:string,boolean?:boolean,int8?:number,int16?:number,int32?:number,int64?:number,uint8?:number,uint16?:number,uint32?:number,uint64?:number,float32?:number,float64?:number,decimal?:number,date?:string,time?:string,datetime?:string,datetimeoffset?:string,duration?:string,uuid?:string,uri?:string,bytes?:string,any?:Object,opens?:Weekday}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    string;
    /** @type {string} */
    char;
    /** @type {boolean} */
    boolean;
    /** @type {number} */
    int8;
    /** @type {number} */
    int16;
    /** @type {number} */
    int32;
    /** @type {number} */
    int64;
    /** @type {number} */
    uint8;
    /** @type {number} */
    uint16;
    /** @type {number} */
    uint32;
    /** @type {number} */
    uint64;
    /** @type {number} */
    float32;
    /** @type {number} */
    float64;
    /** @type {number} */
    decimal;
    /** @type {string} */
    date;
    /** @type {string} */
    time;
    /** @type {string} */
    datetime;
    /** @type {string} */
    datetimeoffset;
    /** @type {string} */
    duration;
    /** @type {string} */
    uuid;
    /** @type {string} */
    uri;
    /** @type {string} */
    bytes;
    /** @type {?Object} */
    any;
    /** @type {Weekday} */
    opens;
}
export class Presence {
    /** @param {{always?:string,alwaysOrNull?:string,sometimes?:string,sometimesOrNull?:string,listAlways?:number[],listAlwaysOrNull?:number[],listSometimes?:number[],listSometimesOrNull?:number[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    always;
    /** @type {?string} */
    alwaysOrNull;
    /** @type {?string} */
    sometimes;
    /** @type {?string} */
    sometimesOrNull;
    /** @type {number[]} */
    listAlways = [];
    /** @type {?number[]} */
    listAlwaysOrNull;
    /** @type {?number[]} */
    listSometimes;
    /** @type {?number[]} */
    listSometimesOrNull;
}
export class OddNames {
    /** @param {{class?:string,from?:string,list?:string[],match?:boolean,self?:string,'1st'?:number,'a-b'?:number,'a.b'?:number,$x?:number,Order?:number,readAt?:string,oldName?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    class;
    /** @type {?string} */
    from;
    /** @type {string[]} */
    list = [];
    /** @type {boolean} */
    match;
    /** @type {?string} */
    self;
    /** @type {number} */
    '1st';
    /** @type {number} */
    'a-b';
    /** @type {number} */
    'a.b';
    /** @type {?number} */
    $x;
    /** @type {number} */
    Order;
    /** @type {?string} */
    readAt;
    /** @type {?string} */
    oldName;
}
export class Session extends Audited {
    /** @param {{id?:string,sessionId?:string,state?:SessionState,channels?:Channels,endpoint?:any,startedAt?:string,answeredAt?:string,talkTime?:string,price?:number,cost?:number,bytesSent?:number,tags?:{ [index:string]: string[]; },attempts?:Attempt[],route?:Pair<string, Pair<number,number>[]>,note?:string,createdAt?:string,createdBy?:string,changedAt?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {string} */
    id;
    /**
     * @type {string}
     * @description The same as a text. */
    sessionId;
    /** @type {SessionState} */
    state;
    /** @type {Channels} */
    channels;
    /** @type {any} */
    endpoint;
    /** @type {?string} */
    startedAt;
    /**
     * @type {string}
     * @description Null until somebody answers. */
    answeredAt;
    /** @type {string} */
    talkTime;
    /** @type {number} */
    price;
    /**
     * @type {number}
     * @description The price as text. */
    cost;
    /** @type {number} */
    bytesSent;
    /** @type {?{ [index:string]: string[]; }} */
    tags;
    /** @type {Attempt[]} */
    attempts = [];
    /**
     * @type {?Pair<string, Pair<number,number>[]>}
     * @description Generics may be nested. */
    route;
    /** @type {?string} */
    note;
}
/** @template T */
export class Page {
    /** @param {{items?:T[],total?:number,next?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {T[]} */
    items = [];
    /** @type {number} */
    total;
    /**
     * @type {?string}
     * @description Where to go on; null on the last page. */
    next;
}
export class StartSession {
    /** @param {{requestId?:string,endpoint?:any,callerId?:string,ringFor?:string,priority?:number,channels?:Channels,labels?:{ [index:string]: string; }}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {string}
     * @description Chosen by the caller, so that a repeated request starts one call only. */
    requestId;
    /**
     * @type {any}
     * @description Whom to call. */
    endpoint;
    /**
     * @type {?string}
     * @description An owned number; absent means a random one, null hides the number. */
    callerId;
    /**
     * @type {string}
     * @description How long to let it ring. */
    ringFor;
    /** @type {number} */
    priority;
    /** @type {Channels} */
    channels;
    /** @type {?{ [index:string]: string; }} */
    labels;
}
export class GetSession {
    /** @param {{id?:string,include?:string[],traceParent?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    id;
    /**
     * @type {?string[]}
     * @description Parts to send along. */
    include;
    /** @type {?string} */
    traceParent;
}
export class FindSessions {
    /** @param {{states?:SessionState[],since?:string,until?:string,take?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {?SessionState[]}
     * @description Any of these; all if absent. */
    states;
    /** @type {?string} */
    since;
    /** @type {?string} */
    until;
    /** @type {number} */
    take;
}
export class EndSession {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    id;
}
export class DownloadRecording {
    /** @param {{id?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    id;
}
export class TransferSession extends SessionChange {
    /** @param {{id?:string,to?:any[],reason?:string}} [init] */
    constructor(init) { super(init); Object.assign(this, init) }
    /** @type {string} */
    id;
    /** @type {any[]} */
    to = [];
}
export class CountSessions {
    constructor(init) { Object.assign(this, init) }
}

