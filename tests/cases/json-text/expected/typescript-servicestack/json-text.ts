/* Options:
Tip: To override a DTO option, remove "//" prefix before updating
BaseUrl: 

//GlobalNamespace: 
//MakePropertiesOptional: False
//AddServiceStackTypes: True
//AddResponseStatus: False
//AddImplicitVersion: 
//AddDescriptionAsComments: True
//IncludeTypes: 
//ExcludeTypes: 
//DefaultImports: 
*/

// @ts-nocheck

export class Thing
{
    public text?: string;
    public number: number;
    public any?: Object;

    public constructor(init?: Partial<Thing>) { (Object as any).assign(this, init); }
}

