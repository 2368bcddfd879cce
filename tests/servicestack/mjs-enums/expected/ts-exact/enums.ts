
// @ts-nocheck

/** @description How highit is */
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
    Gone = 410,
    Lost = 9223372036854775807,
}

export enum Mixed
{
    A = 'a',
    B = 'b',
}

export enum Plain
{
    A = 'A',
    B = 'B',
}

export enum Words
{
    default = 'default',
    constructor = 'constructor',
    Größe = 'Größe',
}

export enum Broken
{
    A = '1; alert(1)',
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

