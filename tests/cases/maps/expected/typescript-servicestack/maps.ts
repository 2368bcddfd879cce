// @ts-nocheck

export enum State
{
    On = 'On',
    Off = 'Off',
}

export class Maps
{
    public texts: { [index:string]: string; } = {};
    public byNumber: { [index:number]: string; } = {};
    public byState: { [index:string]: number; } = {};
    public nested: { [index:string]: { [index:string]: string[]; }; } = {};
    public objects: { [index:string]: Object; } = {};
    public set: string[] = [];

    public constructor(init?: Partial<Maps>) { (Object as any).assign(this, init); }
}

