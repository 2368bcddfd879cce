// @ts-nocheck

/** @description How high it is */
export enum Tide
{
    Low = 'Low',
    High = 'High',
}

export enum Level
{
    Low = 'low \'tide\'',
    High = 'back\\slash */',
}

/** @description Flags */
// @Flags()
export enum Flag
{
    None = 0,
    Read = 1,
    All = -1,
}

export enum Code
{
    Gone = 'Gone',
    Lost = 'Lost',
}

export enum Mixed
{
    A = 1,
    B = 2,
}

export enum Plain
{
    A = 0,
    B = 1,
}

export enum Words
{
    default = 'default',
    constructor = 'constructor',
    Größe = 'Größe',
}

export enum Broken
{
    A = 'A',
}

export enum Empty
{
}

export class Uses
{
    public tide: Tide;
    public level?: Level;
    public flags: Flag[] = [];

    public constructor(init?: Partial<Uses>) { (Object as any).assign(this, init); }
}

