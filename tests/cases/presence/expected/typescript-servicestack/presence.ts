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

export class Presence
{
    public always: string;
    public alwaysOrNull?: string;
    public sometimes?: string;
    public sometimesOrNull?: string;
    public withDefault: number;

    public constructor(init?: Partial<Presence>) { (Object as any).assign(this, init); }
}

