
// @ts-nocheck

export interface IReturn<T>
{
    createResponse(): T;
}

export class Berth
{
    public id: number;
    public label?: string;

    public constructor(init?: Partial<Berth>) { (Object as any).assign(this, init); }
}

export enum Tide
{
    Low = 'Low',
    High = 'High',
}

export class MoorShipResponse
{
    public berth?: Berth;
    public tide?: Tide;

    public constructor(init?: Partial<MoorShipResponse>) { (Object as any).assign(this, init); }
}

/** @description Moors a ship */
// @Route("/ships", "POST")
export class MoorShip implements IReturn<MoorShipResponse>, IPost
{
    /** @description Her name */
    public name: string;

    public constructor(init?: Partial<MoorShip>) { (Object as any).assign(this, init); }
    public getTypeName() { return 'MoorShip'; }
    public getMethod() { return 'POST'; }
    public createResponse() { return new MoorShipResponse(); }
}

