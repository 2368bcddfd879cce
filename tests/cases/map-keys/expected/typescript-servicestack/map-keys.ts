// @ts-nocheck

export enum Open
{
    A = 'A',
    B = 'B',
}

export enum Closed
{
    A = 'A',
    B = 'B',
}

export enum Number
{
    One = 1,
    Two = 2,
}

// @Flags()
export enum Bits
{
    Read = 1,
    Write = 2,
}

export class Keys
{
    public int8?: { [index:number]: string; };
    public int64?: { [index:number]: string; };
    public uint64?: { [index:number]: string; };
    public date?: { [index:string]: string; };
    public uuid?: { [index:string]: string; };
    public boolean?: { [index:string]: string; };
    public open?: { [index:string]: string; };
    public closed?: { [index:string]: string; };
    public number?: { [index:string]: string; };
    public bits?: { [index:string]: string; };

    public constructor(init?: Partial<Keys>) { (Object as any).assign(this, init); }
}

