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

export interface IGet
{
}

export class Inner
{
    public x: string;

    public constructor(init?: Partial<Inner>) { (Object as any).assign(this, init); }
}

export class Shared
{
    public inner: Inner;

    public constructor(init?: Partial<Shared>) { (Object as any).assign(this, init); }
}

export class Ask implements IGet
{
    public id: number;

    public constructor(init?: Partial<Ask>) { (Object as any).assign(this, init); }
}

