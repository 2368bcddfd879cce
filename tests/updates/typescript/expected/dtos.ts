/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: http://localhost:5000

GlobalNamespace: Farm
MakePropertiesOptional: True
//AddServiceStackTypes: True
AddResponseStatus: False
//AddImplicitVersion: 
//AddDescriptionAsComments: True
IncludeTypes: MapFields
//ExcludeTypes: 
DefaultImports: Money:./money
*/

import { Money } from "./money";

export module Farm
{
    // @ts-nocheck

    export class Field
    {
        public id?: number;
        public label?: string;
        public note?: string;

        public constructor(init?: Partial<Field>) { (Object as any).assign(this, init); }
    }

    export class MapFields implements IReturn<{ [index:string]: Field; }>
    {

        public constructor(init?: Partial<MapFields>) { (Object as any).assign(this, init); }
        public getTypeName() { return 'MapFields'; }
        public getMethod() { return 'GET'; }
        public createResponse() { return {}; }
    }

}

