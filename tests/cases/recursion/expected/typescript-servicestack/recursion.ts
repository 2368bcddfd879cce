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

export class Node
{
    public value: number;
    public next?: Node;
    public children: Node[] = [];

    public constructor(init?: Partial<Node>) { (Object as any).assign(this, init); }
}

export class Pong
{
    public ping?: Ping;

    public constructor(init?: Partial<Pong>) { (Object as any).assign(this, init); }
}

export class Ping
{
    public pong?: Pong;

    public constructor(init?: Partial<Ping>) { (Object as any).assign(this, init); }
}

