"use strict";
export class Words {
    /** @param {{class?:string,from?:string,list?:string[],match?:boolean,self?:string,'1st'?:number,'a-b'?:number,'a.b'?:number,$x?:number,this?:string,d?:string,obj?:string,to_dict?:string,value?:string,source?:string,made?:string,at?:string,data?:string}} [init] */
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
    /** @type {?string} */
    this;
    /** @type {?string} */
    d;
    /** @type {?string} */
    obj;
    /** @type {?string} */
    to_dict;
    /** @type {?string} */
    value;
    /** @type {?string} */
    source;
    /** @type {?string} */
    made;
    /** @type {?string} */
    at;
    /** @type {?string} */
    data;
}

