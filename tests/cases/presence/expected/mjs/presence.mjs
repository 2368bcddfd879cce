"use strict";
export class Presence {
    /** @param {{always?:string,alwaysOrNull?:string,sometimes?:string,sometimesOrNull?:string,withDefault?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string} */
    always;
    /** @type {?string} */
    alwaysOrNull;
    /** @type {?string} */
    sometimes;
    /** @type {?string} */
    sometimesOrNull;
    /** @type {number} */
    withDefault;
}

