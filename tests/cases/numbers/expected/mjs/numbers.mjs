"use strict";
export class Numbers {
    /** @param {{int8?:number,int16?:number,int32?:number,int64?:number,uint8?:number,uint16?:number,uint32?:number,uint64?:number,float32?:number,float64?:number,decimal?:number,int32Text?:number,int64Text?:number,float64Text?:number,decimalText?:number}} [init] */
    constructor(init) { Object.assign(this, init) }
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
    /** @type {number} */
    int32Text;
    /** @type {number} */
    int64Text;
    /** @type {number} */
    float64Text;
    /** @type {number} */
    decimalText;
}

