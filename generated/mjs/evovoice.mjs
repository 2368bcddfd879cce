"use strict";
export class NewOutgoingSession {
    /** @param {{flowId?:string,numberToDial?:string,callerId?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /**
     * @type {?string}
     * @description The ID of the flow to use. This flow will be executed as soon as the call is answered. */
    flowId;
    /**
     * @type {?string}
     * @description The E164 number to dial, e.g. +18144043093 */
    numberToDial;
    /**
     * @type {?string}
     * @description The Caller ID to use. This must be the E164 number of an owned phone number */
    callerId;
}

