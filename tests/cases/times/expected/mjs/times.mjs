"use strict";
export class Times {
    /** @param {{date?:string,time?:string,datetime?:string,datetimeoffset?:string,duration?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
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
}

