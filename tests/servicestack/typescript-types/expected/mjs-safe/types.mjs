"use strict";
/**
 * @template TKey
 * @template TValue
 */
export class KeyValuePair {
    /** @param {{key?:TKey,value?:TValue}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {TKey} */
    key;
    /** @type {TValue} */
    value;
}
export class Berth {
    /** @param {{id?:number,label?:string}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {number} */
    id;
    /** @type {?string} */
    label;
}
/** @typedef {'Low'|'High'} */
export var Tide;
(function (Tide) {
    Tide["Low"] = "Low"
    Tide["High"] = "High"
})(Tide || (Tide = {}));
export class Scalars {
    /** @param {{aString?:string,aGuid?:string,aChar?:string,aUri?:string,aType?:string,aStream?:string,aObject?:Object,aHttpWebResponse?:Blob,aiDictionary?:any,aOrderedDictionary?:any,aList?:any[],aBoolean?:boolean,aByte?:number,asByte?:number,aInt16?:number,aInt32?:number,aInt64?:number,auInt16?:number,auInt32?:number,auInt64?:number,aSingle?:number,aDouble?:number,aDecimal?:number,aIntPtr?:number,aDateTime?:string,aDateOnly?:string,aDateTimeOffset?:string,aTimeSpan?:string,aTimeOnly?:string,nInt32?:number,nGuid?:string,nBoolean?:boolean,depth?:string,day?:any,bytes?:string,someBytes?:string,lines?:string[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    aString;
    /** @type {string} */
    aGuid;
    /** @type {string} */
    aChar;
    /** @type {?string} */
    aUri;
    /** @type {?string} */
    aType;
    /** @type {?string} */
    aStream;
    /** @type {?Object} */
    aObject;
    /** @type {?Blob} */
    aHttpWebResponse;
    /** @type {?any} */
    aiDictionary;
    /** @type {?any} */
    aOrderedDictionary;
    /** @type {?any[]} */
    aList;
    /** @type {boolean} */
    aBoolean;
    /** @type {number} */
    aByte;
    /** @type {number} */
    asByte;
    /** @type {number} */
    aInt16;
    /** @type {number} */
    aInt32;
    /** @type {number} */
    aInt64;
    /** @type {number} */
    auInt16;
    /** @type {number} */
    auInt32;
    /** @type {number} */
    auInt64;
    /** @type {number} */
    aSingle;
    /** @type {number} */
    aDouble;
    /** @type {number} */
    aDecimal;
    /** @type {number} */
    aIntPtr;
    /** @type {string} */
    aDateTime;
    /** @type {string} */
    aDateOnly;
    /** @type {string} */
    aDateTimeOffset;
    /** @type {string} */
    aTimeSpan;
    /** @type {string} */
    aTimeOnly;
    /** @type {?number} */
    nInt32;
    /** @type {?string} */
    nGuid;
    /** @type {?boolean} */
    nBoolean;
    /** @type {string} */
    depth;
    /** @type {any} */
    day;
    /** @type {?string} */
    bytes;
    /** @type {string} */
    someBytes;
    /** @type {?string[]} */
    lines;
}
export class Box {
    /** @param {{inside?:Object}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?Object} */
    inside;
}
export class Collections {
    /** @param {{texts?:string[],maybe?:string[],set?:number[],queue?:number[],some?:number[],more?:number[],bound?:Berth[],kept?:Berth[],grid?:number[][],berths?:Berth[],gaps?:number[],byName?:{ [index:string]: Berth; },byNumber?:{ [index:number]: Berth[]; },byFlag?:{ [index:string]: string; },byTide?:{ [index:string]: string; },deep?:{ [index:string]: { [index:string]: number[]; }; },pair?:KeyValuePair<string, number>,pairs?:KeyValuePair<string,number>[],box?:Box_1<Box>,boxes?:Boxes_1<number>,named?:Named<string, Box_1<Berth>>,ports?:any[],lists?:string[][][]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {string[]} */
    texts = [];
    /** @type {?string[]} */
    maybe;
    /** @type {number[]} */
    set = [];
    /** @type {number[]} */
    queue = [];
    /** @type {number[]} */
    some;
    /** @type {number[]} */
    more;
    /** @type {Berth[]} */
    bound;
    /** @type {?Berth[]} */
    kept;
    /** @type {number[][]} */
    grid = [];
    /** @type {Berth[]} */
    berths = [];
    /** @type {?number[]} */
    gaps;
    /** @type {{ [index:string]: Berth; }} */
    byName = {};
    /** @type {{ [index:number]: Berth[]; }} */
    byNumber;
    /** @type {?{ [index:string]: string; }} */
    byFlag;
    /** @type {?{ [index:string]: string; }} */
    byTide;
    /** @type {?{ [index:string]: { [index:string]: number[]; }; }} */
    deep;
    /** @type {KeyValuePair<string, number>} */
    pair;
    /** @type {?KeyValuePair<string,number>[]} */
    pairs;
    /** @type {?Box_1<Box>} */
    box;
    /** @type {?Boxes_1<number>} */
    boxes;
    /** @type {?Named<string, Box_1<Berth>>} */
    named;
    /** @type {?any[]} */
    ports;
    /** @type {?string[][][]} */
    lists;
}
/** @template T */
export class Box_1 {
    /** @param {{value?:T}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?T} */
    value;
}
/** @template T */
export class Boxes_1 {
    /** @param {{items?:T[]}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {T[]} */
    items = [];
}
/**
 * @template TKey
 * @template TValue
 */
export class Named {
    /** @param {{key?:TKey,value?:TValue}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?TKey} */
    key;
    /** @type {?TValue} */
    value;
}

