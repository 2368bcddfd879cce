/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: http://localhost:5000

AddServiceStackTypes: False
AddDocAnnotations: False
//AddDescriptionAsComments: True
IncludeTypes: Hello,Level
//ExcludeTypes: 
//DefaultImports: 
*/

"use strict";
export var Level;
(function (Level) {
    Level["Low"] = "low level"
    Level["High"] = "high-level"
})(Level || (Level = {}));
export class HelloResponse {
    constructor(init) { Object.assign(this, init) }
    result;
    responseStatus;
}
export class Hello {
    constructor(init) { Object.assign(this, init) }
    name;
    getTypeName() { return 'Hello' }
    getMethod() { return 'GET' }
    createResponse() { return new HelloResponse() }
}

