// @ts-nocheck

export enum Open
{
    Queued = 'Queued',
    Ringing = 'Ringing',
}

export enum Closed
{
    On = 'On',
    Off = 'Off',
}

export enum Numbers
{
    Low = 1,
    High = 10,
}

// @Flags()
export enum Bits
{
    Read = 1,
    Write = 2,
}

export enum Texts
{
    NoAnswer = 'no-answer',
    None = '',
    Name = 'it\'s',
}

export class Holder
{
    public open: Open;
    public closed?: Closed;
    public numbers: Numbers[] = [];
    public bits: Bits;
    public texts: Texts;

    public constructor(init?: Partial<Holder>) { (Object as any).assign(this, init); }
}

