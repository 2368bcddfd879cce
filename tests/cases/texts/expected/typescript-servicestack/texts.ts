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

export class Texts
{
    public string?: string;
    public char: string;
    public boolean: boolean;
    public uuid: string;
    public uri?: string;
    public bytes?: string;
    public any?: Object;

    public constructor(init?: Partial<Texts>) { (Object as any).assign(this, init); }
}

