/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: 

//AddServiceStackTypes: True
//AddDocAnnotations: True
//AddDescriptionAsComments: True
//IncludeTypes: 
//ExcludeTypes: 
//DefaultImports: 
*/

"use strict";
export class Thing {
    /** @param {{text?:string,number?:number,any?:Object}} [init] */
    constructor(init) { Object.assign(this, init) }
    /** @type {?string} */
    text;
    /** @type {number} */
    number;
    /** @type {?Object} */
    any;
}

